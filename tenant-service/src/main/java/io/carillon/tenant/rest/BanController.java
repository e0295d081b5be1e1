package io.carillon.tenant.rest;

import io.carillon.tenant.members.BanningUser;
import io.carillon.tenant.members.ListingMembers;
import io.carillon.tenant.members.UnbanningUser;
import io.carillon.tenant.rest.MemberBodies.BanBody;
import io.carillon.tenant.rest.MemberBodies.BansBody;
import io.carillon.tenant.rest.TenantBodies.Reason;
import io.carillon.tenant.tenants.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who may not be in a tenant. */
@RestController
@RequestMapping(path = "/tenants/{tenantId}/bans", version = RestConfiguration.VERSION_1)
final class BanController {

    private final ListingMembers listing;
    private final BanningUser banning;
    private final UnbanningUser unbanning;

    BanController(ListingMembers listing, BanningUser banning, UnbanningUser unbanning) {
        this.listing = listing;
        this.banning = banning;
        this.unbanning = unbanning;
    }

    @GetMapping
    ResponseEntity<BansBody> list(
            Caller caller,
            @PathVariable String tenantId,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Answers.ok(listing.bans(caller, tenantId, Pages.read(limit, cursor)), BansBody::of);
    }

    @PutMapping("/{userId}")
    ResponseEntity<BanBody> ban(
            Caller caller,
            @PathVariable String tenantId,
            @PathVariable String userId,
            @RequestBody(required = false) @Nullable Reason reason) {
        return Answers.ok(banning.ban(caller, tenantId, Ids.path("user_id", userId), Reason.read(reason)), BanBody::of);
    }

    @DeleteMapping("/{userId}")
    ResponseEntity<Void> unban(
            Caller caller,
            @PathVariable String tenantId,
            @PathVariable String userId,
            @RequestBody(required = false) @Nullable Reason reason) {
        return Answers.nothing(unbanning.unban(caller, tenantId, Ids.path("user_id", userId), Reason.read(reason)));
    }
}
