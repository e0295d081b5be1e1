package io.carillon.tenant.accounts;

import io.carillon.events.tenant.TenantUserUpdated;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Account;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.JsonObject;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Tenant;
import io.carillon.tenant.tenants.Unchanged;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account says something else. */
public final class UpdatingAccount {

    private final ChangingTenant changing;
    private final Clock clock;

    public UpdatingAccount(ChangingTenant changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** The account as it is then. */
    public Outcome<Account> update(Caller caller, String tenantId, String userId, AccountPatch patch) {
        return changing.change(
                tenantId,
                caller,
                Set.of(userId),
                tenant -> TargetAccount.decide(
                        tenant, caller, userId, account -> update(tenant, caller, account, patch)));
    }

    private Decision<Account> update(Tenant tenant, Caller caller, Account before, AccountPatch patch) {
        Account now = patch.on(before, clock.instant());
        Map<String, @Nullable Object> differences = AccountPatch.differences(before, now);
        if (differences.isEmpty()) {
            return new Unchanged<>(before);
        }
        TenantUserUpdated updated = TenantUserUpdated.newBuilder()
                .setTenantId(tenant.id())
                .setUserId(now.userId())
                .setName(now.name())
                .setEmail(now.email())
                .setChanges(JsonObject.text(differences))
                .setUpdatedBy(caller.userId())
                .setUpdatedAt(now.updatedAt())
                .build();
        return new Accepted<>(now, List.of(new Change.AccountPut(now)), List.of(updated));
    }
}
