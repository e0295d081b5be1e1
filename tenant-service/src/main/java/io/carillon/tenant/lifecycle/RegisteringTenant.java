package io.carillon.tenant.lifecycle;

import io.carillon.events.tenant.TenantRegistered;
import io.carillon.schemas.Ids;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Details;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Role;
import io.carillon.tenant.tenants.Standing;
import io.carillon.tenant.tenants.Tenant;
import io.carillon.tenant.tenants.TenantStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody registers a tenant, which he owns. */
public final class RegisteringTenant {

    private final ChangingTenant changing;
    private final TenantStatus first;
    private final Clock clock;

    /**
     * @param first the status that new tenants have
     * @param clock in whole milliseconds, as precise as storage and events are
     */
    public RegisteringTenant(ChangingTenant changing, TenantStatus first, Clock clock) {
        this.changing = changing;
        this.first = first;
        this.clock = clock;
    }

    /** The tenant as it is then. */
    public Outcome<Tenant> register(Caller caller, Details details) {
        Instant now = clock.instant();
        Member owner = new Member(caller.userId(), caller.displayName(), Role.OWNER, null, now, false);
        Tenant tenant = new Tenant(
                Ids.next("tenant"),
                details,
                first,
                caller.userId(),
                1,
                Map.of(),
                now,
                1,
                Map.of(
                        caller.userId(),
                        new Standing(Optional.of(owner), Optional.empty(), Optional.empty(), Optional.empty())));
        return changing.found(
                tenant.id(),
                new Accepted<>(
                        tenant,
                        List.of(
                                new Change.Founded(details, first, caller.userId(), now),
                                new Change.MembersCounted(1),
                                new Change.MemberPut(owner)),
                        List.of(registered(tenant, owner, now))),
                caller);
    }

    private static TenantRegistered registered(Tenant tenant, Member owner, Instant now) {
        return TenantRegistered.newBuilder()
                .setTenantId(tenant.id())
                .setName(tenant.details().name())
                .setDescription(tenant.details().description())
                .setOwnerId(owner.userId())
                .setOwnerName(owner.displayName())
                .setRole(owner.role().code())
                .setStatus(tenant.status().code())
                .setRegisteredAt(now)
                .build();
    }
}
