package io.carillon.tenant.accounts;

import io.carillon.events.tenant.TenantUserPasswordChanged;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Account;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Who keeps the passwords says that one was changed; this service has none. */
public final class ReportingPasswordChange {

    private final ChangingTenant changing;
    private final Clock clock;

    public ReportingPasswordChange(ChangingTenant changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** Refuses all but back ends and system admins. */
    public Outcome<Account> report(Caller caller, String tenantId, String userId) {
        if (!caller.mayReport()) {
            return Refused.of(Code.NOT_A_SERVICE);
        }
        return changing.change(
                tenantId,
                caller,
                Set.of(userId),
                tenant -> tenant.standing(userId)
                        .account()
                        .map(account -> told(tenantId, caller, account))
                        .orElseGet(() -> Refused.of(Code.UNKNOWN_ACCOUNT, userId)));
    }

    private Decision<Account> told(String tenantId, Caller caller, Account account) {
        return new Accepted<>(
                account,
                List.of(),
                List.of(TenantUserPasswordChanged.newBuilder()
                        .setTenantId(tenantId)
                        .setUserId(account.userId())
                        .setChangedBy(caller.userId())
                        .setChangedAt(clock.instant())
                        .build()));
    }
}
