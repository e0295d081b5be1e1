package io.carillon.tenant.lifecycle;

import io.carillon.events.tenant.TenantSuspended;
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
import org.jspecify.annotations.Nullable;

/** A system admin keeps a tenant from working. */
public final class SuspendingTenant {

    private final ChangingTenant changing;
    private final Clock clock;

    public SuspendingTenant(ChangingTenant changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** Refuses all but system admins, and a tenant that is suspended. */
    public Outcome<TenantStatus> suspend(Caller caller, String tenantId, @Nullable String reason) {
        if (!caller.isSystemAdmin()) {
            return Refused.of(Code.NOT_A_SYSTEM_ADMIN);
        }
        return changing.change(
                tenantId,
                caller,
                Set.of(),
                tenant -> tenant.status() == TenantStatus.SUSPENDED
                        ? Refused.of(Code.STATUS_UNCHANGED, tenant.status().code())
                        : new Accepted<>(
                                TenantStatus.SUSPENDED,
                                List.of(new Change.StatusChanged(TenantStatus.SUSPENDED)),
                                List.of(TenantSuspended.newBuilder()
                                        .setTenantId(tenant.id())
                                        .setName(tenant.details().name())
                                        .setReason(reason)
                                        .setSuspendedBy(caller.userId())
                                        .setSuspendedAt(clock.instant())
                                        .build())));
    }
}
