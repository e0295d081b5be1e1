package io.carillon.tenant.accounts;

import io.carillon.tenant.tenants.Account;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Rights;
import io.carillon.tenant.tenants.Role;
import io.carillon.tenant.tenants.Tenant;
import java.util.function.Function;

/** Decisions about the account of a user of a lower level. */
final class TargetAccount {

    private TargetAccount() {}

    /** Refuses a caller who may not do it at all before he learns who has an account. */
    static <T> Decision<T> decide(Tenant tenant, Caller caller, String userId, Function<Account, Decision<T>> decide) {
        Role level = tenant.standing(userId).member().map(Member::role).orElse(Role.MEMBER);
        return Rights.to(
                Action.MANAGE_ACCOUNTS,
                tenant,
                caller,
                () -> tenant.standing(userId)
                        .account()
                        .map(account -> Rights.toActOn(
                                level, Action.MANAGE_ACCOUNTS, tenant, caller, () -> decide.apply(account)))
                        .orElseGet(() -> Refused.of(Code.UNKNOWN_ACCOUNT, userId)));
    }
}
