package io.carillon.family.rest;

import io.carillon.family.families.Member;
import io.carillon.family.families.Outcome;
import io.carillon.family.members.DemotingMember;
import io.carillon.family.members.PromotingMember;
import io.carillon.family.rest.MemberMessages.RoleBody;
import io.carillon.family.users.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What members may do in their family. */
@RestController
@RequestMapping(path = "/family/{familyId}/members/{userId}", version = RestConfiguration.VERSION_1)
final class MemberController {

    private final PromotingMember promoting;
    private final DemotingMember demoting;

    MemberController(PromotingMember promoting, DemotingMember demoting) {
        this.promoting = promoting;
        this.demoting = demoting;
    }

    @PostMapping("/promote")
    ResponseEntity<RoleBody> promote(Caller caller, @PathVariable String familyId, @PathVariable String userId) {
        return answer(familyId, promoting.promote(caller, familyId, userId));
    }

    @PostMapping("/demote")
    ResponseEntity<RoleBody> demote(Caller caller, @PathVariable String familyId, @PathVariable String userId) {
        return answer(familyId, demoting.demote(caller, familyId, userId));
    }

    private static ResponseEntity<RoleBody> answer(String familyId, Outcome<Member> outcome) {
        return Responses.of(outcome, member -> ResponseEntity.ok(RoleBody.of(familyId, member)));
    }
}
