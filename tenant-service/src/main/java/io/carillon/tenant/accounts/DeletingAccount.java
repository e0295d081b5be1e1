package io.carillon.tenant.accounts;

import io.carillon.events.tenant.TenantUserDeleted;
import io.carillon.tenant.members.Ending;
import io.carillon.tenant.members.MemberEvents;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** An account is gone, and with it the membership. */
public final class DeletingAccount {

    private final ChangingTenant changing;
    private final Clock clock;

    public DeletingAccount(ChangingTenant changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** The account as it was; refuses that of the owner. */
    public Outcome<Account> delete(Caller caller, String tenantId, String userId) {
        return changing.change(
                tenantId,
                caller,
                Set.of(userId),
                tenant -> TargetAccount.decide(tenant, caller, userId, account -> deleted(tenant, caller, account)));
    }

    private Decision<Account> deleted(Tenant tenant, Caller caller, Account account) {
        if (tenant.ownerId().equals(account.userId())) {
            return Refused.of(Code.OWNER_STAYS);
        }
        Instant now = clock.instant();
        List<SpecificRecord> events = new ArrayList<>();
        events.add(TenantUserDeleted.newBuilder()
                .setTenantId(tenant.id())
                .setUserId(account.userId())
                .setName(account.name())
                .setDeletedBy(caller.userId())
                .setDeletedAt(now)
                .build());
        List<Change> changes = new ArrayList<>(Ending.changes(tenant, account.userId()));
        if (!changes.isEmpty()) {
            events.add(MemberEvents.left(tenant.id(), account.userId(), "account_deleted", now));
        }
        changes.add(new Change.AccountDeleted(account.userId()));
        return new Accepted<>(account, changes, events);
    }
}
