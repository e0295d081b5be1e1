package io.carillon.tenant.rest;

import io.carillon.tenant.invitations.InvitingUser;
import io.carillon.tenant.invitations.ListingInvitations;
import io.carillon.tenant.invitations.RespondingToInvitation;
import io.carillon.tenant.invitations.RevokingInvitation;
import io.carillon.tenant.rest.InvitationBodies.InvitationBody;
import io.carillon.tenant.rest.InvitationBodies.InvitationsBody;
import io.carillon.tenant.rest.InvitationBodies.InviteUser;
import io.carillon.tenant.rest.InvitationBodies.Respond;
import io.carillon.tenant.tenants.Caller;
import java.time.Clock;
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

/** Invitations into tenants. */
@RestController
@RequestMapping(version = RestConfiguration.VERSION_1)
final class InvitationController {

    private final InvitingUser inviting;
    private final ListingInvitations listing;
    private final RespondingToInvitation responding;
    private final RevokingInvitation revoking;
    private final Clock clock;

    InvitationController(
            InvitingUser inviting,
            ListingInvitations listing,
            RespondingToInvitation responding,
            RevokingInvitation revoking,
            Clock clock) {
        this.inviting = inviting;
        this.listing = listing;
        this.responding = responding;
        this.revoking = revoking;
        this.clock = clock;
    }

    @PostMapping("/tenants/{tenantId}/invitations")
    ResponseEntity<InvitationBody> invite(
            Caller caller, @PathVariable String tenantId, @RequestBody InviteUser request) {
        return Answers.created(
                inviting.invite(caller, tenantId, request.readUserId(), request.readRole()),
                invitation -> InvitationBody.of(invitation, clock.instant()));
    }

    @GetMapping("/tenants/{tenantId}/invitations")
    ResponseEntity<InvitationsBody> sent(
            Caller caller,
            @PathVariable String tenantId,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Answers.ok(
                listing.ofTenant(caller, tenantId, Pages.read(limit, cursor)),
                page -> InvitationsBody.of(page, clock.instant()));
    }

    @PostMapping("/tenants/{tenantId}/invitations/{invitationId}/response")
    ResponseEntity<InvitationBody> respond(
            Caller caller,
            @PathVariable String tenantId,
            @PathVariable String invitationId,
            @RequestBody Respond request) {
        return Answers.ok(
                responding.respond(caller, tenantId, invitationId, request.accepts()),
                invitation -> InvitationBody.of(invitation, clock.instant()));
    }

    @DeleteMapping("/tenants/{tenantId}/invitations/{invitationId}")
    ResponseEntity<Void> revoke(Caller caller, @PathVariable String tenantId, @PathVariable String invitationId) {
        return Answers.nothing(revoking.revoke(caller, tenantId, invitationId));
    }

    @GetMapping("/tenant-invitations")
    ResponseEntity<InvitationsBody> received(
            Caller caller,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return ResponseEntity.ok(InvitationsBody.of(listing.own(caller, Pages.read(limit, cursor)), clock.instant()));
    }
}
