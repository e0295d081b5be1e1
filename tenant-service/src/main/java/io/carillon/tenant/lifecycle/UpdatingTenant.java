package io.carillon.tenant.lifecycle;

import io.carillon.events.tenant.TenantUpdated;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Details;
import io.carillon.tenant.tenants.JsonObject;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Rights;
import io.carillon.tenant.tenants.Tenant;
import io.carillon.tenant.tenants.Unchanged;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Its owner or an admin describes a tenant otherwise. */
public final class UpdatingTenant {

    private final ChangingTenant changing;
    private final Clock clock;

    public UpdatingTenant(ChangingTenant changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** The description as it is then. */
    public Outcome<Details> update(Caller caller, String tenantId, DetailsPatch patch) {
        return changing.change(
                tenantId,
                caller,
                Set.of(),
                tenant -> Rights.to(Action.MANAGE_TENANT, tenant, caller, () -> update(tenant, caller, patch)));
    }

    private Decision<Details> update(Tenant tenant, Caller caller, DetailsPatch patch) {
        Details now = patch.on(tenant.details());
        if (now.equals(tenant.details())) {
            return new Unchanged<>(now);
        }
        TenantUpdated updated = TenantUpdated.newBuilder()
                .setTenantId(tenant.id())
                .setName(now.name())
                .setDescription(now.description())
                .setChanges(JsonObject.text(DetailsPatch.differences(tenant.details(), now)))
                .setUpdatedBy(caller.userId())
                .setUpdatedAt(clock.instant())
                .build();
        return new Accepted<>(now, List.of(new Change.DetailsChanged(now)), List.of(updated));
    }
}
