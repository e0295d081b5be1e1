package io.carillon.family.rest;

import io.carillon.family.families.PageRequest;
import io.carillon.family.invitations.InvitingUser;
import io.carillon.family.invitations.ListingSentInvitations;
import io.carillon.family.rest.InvitationMessages.InvitationBody;
import io.carillon.family.rest.InvitationMessages.InviteUser;
import io.carillon.family.rest.InvitationMessages.SentPage;
import io.carillon.family.users.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The invitations that a family sends. */
@RestController
@RequestMapping(path = "/family/{familyId}/invitations", version = RestConfiguration.VERSION_1)
final class FamilyInvitationController {

    private final InvitingUser inviting;
    private final ListingSentInvitations listing;

    FamilyInvitationController(InvitingUser inviting, ListingSentInvitations listing) {
        this.inviting = inviting;
        this.listing = listing;
    }

    @PostMapping
    ResponseEntity<InvitationBody> invite(
            Caller caller, @PathVariable String familyId, @RequestBody InviteUser request) {
        return Responses.of(
                inviting.invite(caller, familyId, request.invitee(), request.relation()),
                invitation -> ResponseEntity.status(HttpStatus.CREATED).body(InvitationBody.of(invitation)));
    }

    @GetMapping
    ResponseEntity<SentPage> sent(
            Caller caller,
            @PathVariable String familyId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Responses.of(
                PageRequest.parse(limit, cursor),
                request -> Responses.of(
                        listing.list(caller, familyId, status, request), page -> ResponseEntity.ok(SentPage.of(page))));
    }
}
