package io.carillon.tenant.lifecycle;

import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Done;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Rights;
import io.carillon.tenant.tenants.Tenant;
import io.carillon.tenant.tenants.Tenants;
import java.util.HashSet;
import java.util.Set;

/** A member, back end or system admin looks at a tenant. */
public final class ViewingTenant {

    private final Tenants tenants;

    public ViewingTenant(Tenants tenants) {
        this.tenants = tenants;
    }

    /** Strangers aren't told that it exists. */
    public Outcome<Tenant> view(Caller caller, String tenantId) {
        return view(caller, tenantId, Set.of());
    }

    /** @param concerned whose standings are wanted, beside the caller's */
    public Outcome<Tenant> view(Caller caller, String tenantId, Set<String> concerned) {
        Set<String> userIds = new HashSet<>(concerned);
        userIds.add(caller.userId());
        return tenants.find(tenantId, userIds)
                .map(tenant -> Rights.<Tenant>toLook(tenant, caller, () -> new Done<>(tenant)))
                .orElseGet(() -> Refused.of(Code.UNKNOWN_TENANT, tenantId));
    }
}
