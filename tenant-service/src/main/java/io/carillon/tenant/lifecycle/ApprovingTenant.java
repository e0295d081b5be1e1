package io.carillon.tenant.lifecycle;

import io.carillon.events.tenant.TenantApproved;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.TenantStatus;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** A system admin lets a tenant work. */
public final class ApprovingTenant {

    private final ChangingTenant changing;
    private final Clock clock;

    public ApprovingTenant(ChangingTenant changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** Refuses all but system admins, and a tenant that works. */
    public Outcome<TenantStatus> approve(Caller caller, String tenantId) {
        if (!caller.isSystemAdmin()) {
            return Refused.of(Code.NOT_A_SYSTEM_ADMIN);
        }
        return changing.change(
                tenantId,
                caller,
                Set.of(),
                tenant -> tenant.status() == TenantStatus.ACTIVE
                        ? Refused.of(Code.STATUS_UNCHANGED, tenant.status().code())
                        : new Accepted<>(
                                TenantStatus.ACTIVE,
                                List.of(new Change.StatusChanged(TenantStatus.ACTIVE)),
                                List.of(TenantApproved.newBuilder()
                                        .setTenantId(tenant.id())
                                        .setName(tenant.details().name())
                                        .setApprovedBy(caller.userId())
                                        .setApprovedAt(clock.instant())
                                        .build())));
    }
}
