package io.carillon.tenant.accounts;

import io.carillon.events.tenant.TenantUserSuspended;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Account;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Tenant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account may not be used any more; its user is no member for everybody else until it is activated. */
public final class SuspendingAccount {

    private final ChangingTenant changing;
    private final Clock clock;

    public SuspendingAccount(ChangingTenant changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** The account as it is then; refuses that of the owner. */
    public Outcome<Account> suspend(Caller caller, String tenantId, String userId, @Nullable String reason) {
        return changing.change(
                tenantId,
                caller,
                Set.of(userId),
                tenant -> TargetAccount.decide(
                        tenant, caller, userId, account -> suspended(tenant, caller, account, reason)));
    }

    private Decision<Account> suspended(Tenant tenant, Caller caller, Account account, @Nullable String reason) {
        if (account.suspended()) {
            return Refused.of(Code.ACCOUNT_STATUS_UNCHANGED, "suspended");
        }
        if (tenant.ownerId().equals(account.userId())) {
            return Refused.of(Code.OWNER_STAYS);
        }
        Account now = account.suspended(true, clock.instant());
        List<Change> changes = new ArrayList<>(List.of(new Change.AccountPut(now)));
        tenant.standing(account.userId())
                .member()
                .ifPresent(member -> changes.add(new Change.MemberPut(member.suspended(true))));
        TenantUserSuspended suspended = TenantUserSuspended.newBuilder()
                .setTenantId(tenant.id())
                .setUserId(account.userId())
                .setReason(reason)
                .setSuspendedBy(caller.userId())
                .setSuspendedAt(now.updatedAt())
                .build();
        return new Accepted<>(now, changes, List.of(suspended));
    }
}
