package io.carillon.family.rest;

import io.carillon.family.families.PageRequest;
import io.carillon.family.invitations.ListingReceivedInvitations;
import io.carillon.family.invitations.RespondingToInvitation;
import io.carillon.family.invitations.RevokingInvitation;
import io.carillon.family.rest.InvitationMessages.AnswerBody;
import io.carillon.family.rest.InvitationMessages.ReceivedPage;
import io.carillon.family.rest.InvitationMessages.Respond;
import io.carillon.family.users.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invitations, which the invitee has no other name for than their ids. */
@RestController
@RequestMapping(path = "/invitation", version = RestConfiguration.VERSION_1)
final class InvitationController {

    private final ListingReceivedInvitations listing;
    private final RespondingToInvitation responding;
    private final RevokingInvitation revoking;

    InvitationController(
            ListingReceivedInvitations listing, RespondingToInvitation responding, RevokingInvitation revoking) {
        this.listing = listing;
        this.responding = responding;
        this.revoking = revoking;
    }

    @GetMapping
    ResponseEntity<ReceivedPage> received(
            Caller caller,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Responses.of(
                PageRequest.parse(limit, cursor),
                request -> Responses.of(
                        listing.list(caller, status, request), page -> ResponseEntity.ok(ReceivedPage.of(page))));
    }

    @PostMapping("/{invitationId}/response")
    ResponseEntity<AnswerBody> respond(Caller caller, @PathVariable String invitationId, @RequestBody Respond request) {
        return Responses.of(
                responding.respond(caller, invitationId, request.action()),
                invitation -> ResponseEntity.ok(AnswerBody.of(invitation)));
    }

    @DeleteMapping("/{invitationId}")
    ResponseEntity<Void> revoke(Caller caller, @PathVariable String invitationId) {
        return Responses.of(
                revoking.revoke(caller, invitationId),
                _ -> ResponseEntity.noContent().build());
    }
}
