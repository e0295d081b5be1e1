package io.carillon.tenant.accounts;

import io.carillon.tenant.lifecycle.ViewingTenant;
import io.carillon.tenant.tenants.Account;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Done;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Page;
import io.carillon.tenant.tenants.PageRequest;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Rights;
import io.carillon.tenant.tenants.Tenant;
import java.util.Set;

/** Accounts, for those who manage them; everybody sees his own. */
public final class ReadingAccounts {

    private final ViewingTenant viewing;
    private final Accounts accounts;

    public ReadingAccounts(ViewingTenant viewing, Accounts accounts) {
        this.viewing = viewing;
        this.accounts = accounts;
    }

    public Outcome<Page<Account>> all(Caller caller, String tenantId, PageRequest page) {
        return viewing.view(caller, tenantId)
                .then(tenant -> Rights.toRead(
                        Action.MANAGE_ACCOUNTS,
                        tenant,
                        caller,
                        () -> Page.of(accounts.ofTenant(tenantId, page.oneMore()), page.limit(), Account::userId)));
    }

    public Outcome<Account> one(Caller caller, String tenantId, String userId) {
        return viewing.view(caller, tenantId, Set.of(userId))
                .then(tenant -> userId.equals(caller.userId())
                        ? found(tenant, userId)
                        : Rights.<Boolean>toRead(Action.MANAGE_ACCOUNTS, tenant, caller, () -> true)
                                .then(_ -> found(tenant, userId)));
    }

    private static Outcome<Account> found(Tenant tenant, String userId) {
        return tenant.standing(userId)
                .account()
                .<Outcome<Account>>map(Done::new)
                .orElseGet(() -> Refused.of(Code.UNKNOWN_ACCOUNT, userId));
    }
}
