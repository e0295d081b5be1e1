package io.carillon.family.rest;

import io.carillon.family.invitations.RespondingToInvitation;
import io.carillon.family.rest.FamilyMessages.AnswerBody;
import io.carillon.family.rest.FamilyMessages.Respond;
import io.carillon.family.users.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invitations, which the invitee knows by their ids only. */
@RestController
@RequestMapping(path = "/invitation", version = RestConfiguration.VERSION_1)
final class InvitationController {

    private final RespondingToInvitation responding;

    InvitationController(RespondingToInvitation responding) {
        this.responding = responding;
    }

    @PostMapping("/{invitationId}/response")
    ResponseEntity<AnswerBody> respond(Caller caller, @PathVariable String invitationId, @RequestBody Respond request) {
        return Responses.of(
                responding.respond(caller, invitationId, request.action()),
                invitation -> ResponseEntity.ok(AnswerBody.of(invitation)));
    }
}
