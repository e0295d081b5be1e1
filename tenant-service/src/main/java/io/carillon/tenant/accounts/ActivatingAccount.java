package io.carillon.tenant.accounts;

import io.carillon.events.tenant.TenantUserActivated;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Account;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Role;
import io.carillon.tenant.tenants.Tenant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A suspended account may be used again; its user is the member that he was. */
public final class ActivatingAccount {

    private final ChangingTenant changing;
    private final Clock clock;

    public ActivatingAccount(ChangingTenant changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** The account as it is then; refuses one that isn't suspended, and for who was banned since. Who was kicked since is a plain member again. */
    public Outcome<Account> activate(Caller caller, String tenantId, String userId) {
        return changing.change(
                tenantId,
                caller,
                Set.of(userId),
                tenant -> TargetAccount.decide(tenant, caller, userId, account -> activated(tenant, caller, account)));
    }

    private Decision<Account> activated(Tenant tenant, Caller caller, Account account) {
        if (!account.suspended()) {
            return Refused.of(Code.ACCOUNT_STATUS_UNCHANGED, "active");
        }
        if (tenant.standing(account.userId()).ban().isPresent()) {
            return Refused.of(Code.BANNED, account.userId());
        }
        Account now = account.suspended(false, clock.instant());
        Member member = tenant.standing(account.userId())
                .member()
                .map(before -> before.suspended(false))
                .orElseGet(
                        () -> new Member(account.userId(), account.name(), Role.MEMBER, null, now.updatedAt(), false));
        List<Change> changes = new ArrayList<>(List.of(new Change.AccountPut(now), new Change.MemberPut(member)));
        if (tenant.standing(account.userId()).member().isEmpty()) {
            changes.add(new Change.MembersCounted(tenant.members() + 1));
        }
        TenantUserActivated activated = TenantUserActivated.newBuilder()
                .setTenantId(tenant.id())
                .setUserId(account.userId())
                .setRole(member.role().code())
                .setNickname(member.nickname())
                .setActivatedBy(caller.userId())
                .setActivatedAt(now.updatedAt())
                .build();
        return new Accepted<>(now, changes, List.of(activated));
    }
}
