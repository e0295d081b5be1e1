package io.carillon.family.rest;

import io.carillon.family.lifecycle.PopulatingFamilies;
import io.carillon.family.lifecycle.ViewingFamily;
import io.carillon.family.members.AddingMember;
import io.carillon.family.members.EndingMembership;
import io.carillon.family.rest.FamilyMessages.FamilyBody;
import io.carillon.family.rest.MemberMessages.AddMember;
import io.carillon.family.users.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** That a user is in a family. */
@RestController
@RequestMapping(path = "/user/{userId}/family/{familyId}", version = RestConfiguration.VERSION_1)
final class MembershipController {

    private final AddingMember adding;
    private final EndingMembership ending;
    private final ViewingFamily viewing;
    private final PopulatingFamilies populating;

    MembershipController(
            AddingMember adding, EndingMembership ending, ViewingFamily viewing, PopulatingFamilies populating) {
        this.adding = adding;
        this.ending = ending;
        this.viewing = viewing;
        this.populating = populating;
    }

    /** @param request may be absent: it has nothing that isn't optional */
    @PostMapping
    ResponseEntity<FamilyBody> add(
            Caller caller,
            @PathVariable String userId,
            @PathVariable String familyId,
            @RequestBody(required = false) @Nullable AddMember request) {
        String relation = request == null ? null : request.relation();
        return Responses.of(
                adding.add(caller, familyId, userId, relation),
                _ -> Responses.of(
                        viewing.view(caller, familyId),
                        family -> ResponseEntity.ok(FamilyBody.of(populating.populate(family)))));
    }

    @DeleteMapping
    ResponseEntity<Void> end(Caller caller, @PathVariable String userId, @PathVariable String familyId) {
        return Responses.of(
                ending.end(caller, familyId, userId),
                _ -> ResponseEntity.noContent().build());
    }
}
