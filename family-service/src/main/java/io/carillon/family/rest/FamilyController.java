package io.carillon.family.rest;

import io.carillon.family.invitations.InvitingUser;
import io.carillon.family.lifecycle.CreatingFamily;
import io.carillon.family.lifecycle.ViewingFamily;
import io.carillon.family.rest.FamilyMessages.CreateFamily;
import io.carillon.family.rest.FamilyMessages.FamilyBody;
import io.carillon.family.rest.FamilyMessages.InvitationBody;
import io.carillon.family.rest.FamilyMessages.InviteUser;
import io.carillon.family.rest.FamilyMessages.MembersBody;
import io.carillon.family.users.Caller;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Families and their members. */
@RestController
@RequestMapping(path = "/family", version = RestConfiguration.VERSION_1)
final class FamilyController {

    private final CreatingFamily creating;
    private final InvitingUser inviting;
    private final ViewingFamily viewing;

    FamilyController(CreatingFamily creating, InvitingUser inviting, ViewingFamily viewing) {
        this.creating = creating;
        this.inviting = inviting;
        this.viewing = viewing;
    }

    @PostMapping
    ResponseEntity<FamilyBody> create(Caller caller, @RequestBody CreateFamily request) {
        return Responses.of(
                creating.create(caller, request.familyName()),
                family -> ResponseEntity.created(URI.create("/family/" + family.id()))
                        .body(FamilyBody.of(family)));
    }

    @GetMapping("/{familyId}")
    ResponseEntity<FamilyBody> family(Caller caller, @PathVariable String familyId) {
        return Responses.of(viewing.view(caller, familyId), family -> ResponseEntity.ok(FamilyBody.of(family)));
    }

    @GetMapping("/{familyId}/members")
    ResponseEntity<MembersBody> members(Caller caller, @PathVariable String familyId) {
        return Responses.of(viewing.view(caller, familyId), family -> ResponseEntity.ok(MembersBody.of(family)));
    }

    @PostMapping("/{familyId}/invitations")
    ResponseEntity<InvitationBody> invite(
            Caller caller, @PathVariable String familyId, @RequestBody InviteUser request) {
        return Responses.of(
                inviting.invite(caller, familyId, request.invitee()),
                invitation -> ResponseEntity.status(HttpStatus.CREATED).body(InvitationBody.of(invitation)));
    }
}
