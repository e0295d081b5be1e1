package io.carillon.tenant.accounts;

import io.carillon.events.tenant.TenantUserCreated;
import io.carillon.tenant.members.Entering;
import io.carillon.tenant.members.MemberEvents;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Account;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Rights;
import io.carillon.tenant.tenants.Role;
import io.carillon.tenant.tenants.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A user gets an account in a tenant; if he is no member yet, he is one from then on. */
public final class CreatingAccount {

    private final ChangingTenant changing;
    private final Entering entering;
    private final Clock clock;

    public CreatingAccount(ChangingTenant changing, Entering entering, Clock clock) {
        this.changing = changing;
        this.entering = entering;
        this.clock = clock;
    }

    /** Refuses for banned users and those who have one. */
    public Outcome<Account> create(Caller caller, String tenantId, String userId, String name, @Nullable String email) {
        return changing.change(
                tenantId,
                caller,
                Set.of(userId),
                tenant -> Rights.to(Action.MANAGE_ACCOUNTS, tenant, caller, () -> {
                    Instant now = clock.instant();
                    return create(tenant, caller, new Account(userId, name, email, false, now, now));
                }));
    }

    private Decision<Account> create(Tenant tenant, Caller caller, Account account) {
        if (tenant.standing(account.userId()).account().isPresent()) {
            return Refused.of(Code.ACCOUNT_EXISTS, account.userId());
        }
        List<Change> changes = new ArrayList<>(List.of(new Change.AccountPut(account)));
        List<SpecificRecord> events = new ArrayList<>(List.of(created(tenant, caller, account)));
        if (tenant.standing(account.userId()).member().isEmpty()) {
            Optional<Refusal> refusal = entering.refusal(tenant, account.userId());
            if (refusal.isPresent()) {
                return new Refused<>(refusal.get());
            }
            Member member = new Member(account.userId(), account.name(), Role.MEMBER, null, account.createdAt(), false);
            changes.addAll(entering.changes(tenant, member));
            events.add(MemberEvents.joined(tenant.id(), member));
        }
        return new Accepted<>(account, changes, events);
    }

    private static TenantUserCreated created(Tenant tenant, Caller caller, Account account) {
        return TenantUserCreated.newBuilder()
                .setTenantId(tenant.id())
                .setUserId(account.userId())
                .setName(account.name())
                .setEmail(account.email())
                .setCreatedBy(caller.userId())
                .setCreatedAt(account.createdAt())
                .build();
    }
}
