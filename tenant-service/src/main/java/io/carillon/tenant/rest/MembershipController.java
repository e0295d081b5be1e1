package io.carillon.tenant.rest;

import io.carillon.tenant.members.JoiningTenant;
import io.carillon.tenant.members.KickingMember;
import io.carillon.tenant.members.LeavingTenant;
import io.carillon.tenant.members.ListingMembers;
import io.carillon.tenant.rest.MemberBodies.MemberBody;
import io.carillon.tenant.rest.MemberBodies.MembersBody;
import io.carillon.tenant.rest.TenantBodies.Reason;
import io.carillon.tenant.tenants.Caller;
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

/** Who is in a tenant. */
@RestController
@RequestMapping(path = "/tenants/{tenantId}/members", version = RestConfiguration.VERSION_1)
final class MembershipController {

    private final ListingMembers listing;
    private final JoiningTenant joining;
    private final LeavingTenant leaving;
    private final KickingMember kicking;

    MembershipController(ListingMembers listing, JoiningTenant joining, LeavingTenant leaving, KickingMember kicking) {
        this.listing = listing;
        this.joining = joining;
        this.leaving = leaving;
        this.kicking = kicking;
    }

    @GetMapping
    ResponseEntity<MembersBody> list(
            Caller caller,
            @PathVariable String tenantId,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Answers.ok(listing.members(caller, tenantId, Pages.read(limit, cursor)), MembersBody::of);
    }

    @PostMapping
    ResponseEntity<MemberBody> join(Caller caller, @PathVariable String tenantId) {
        return Answers.ok(joining.join(caller, tenantId), MemberBody::of);
    }

    @GetMapping("/{userId}")
    ResponseEntity<MemberBody> view(Caller caller, @PathVariable String tenantId, @PathVariable String userId) {
        return Answers.ok(listing.member(caller, tenantId, Ids.path("user_id", userId)), MemberBody::of);
    }

    @DeleteMapping("/me")
    ResponseEntity<Void> leave(Caller caller, @PathVariable String tenantId) {
        return Answers.nothing(leaving.leave(caller, tenantId));
    }

    @PostMapping("/{userId}/kick")
    ResponseEntity<Void> kick(
            Caller caller,
            @PathVariable String tenantId,
            @PathVariable String userId,
            @RequestBody(required = false) @Nullable Reason reason) {
        return Answers.nothing(kicking.kick(caller, tenantId, Ids.path("user_id", userId), Reason.read(reason)));
    }
}
