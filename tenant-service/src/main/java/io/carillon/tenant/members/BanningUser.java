package io.carillon.tenant.members;

import io.carillon.events.tenant.TenantMemberBanned;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Ban;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Rights;
import io.carillon.tenant.tenants.Role;
import io.carillon.tenant.tenants.Tenant;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user is kept out of a tenant, whether he is in it or not. */
public final class BanningUser {

    private final ChangingTenant changing;
    private final Clock clock;

    public BanningUser(ChangingTenant changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** Refuses for members of the caller's level and above, and for who is banned. */
    public Outcome<Ban> ban(Caller caller, String tenantId, String userId, @Nullable String reason) {
        return changing.change(tenantId, caller, Set.of(userId), tenant -> {
            Role level = tenant.standing(userId).member().map(Member::role).orElse(Role.MEMBER);
            return Rights.to(
                    Action.BAN,
                    tenant,
                    caller,
                    () -> Rights.toActOn(
                            level, Action.BAN, tenant, caller, () -> banned(tenant, caller, userId, reason)));
        });
    }

    private Decision<Ban> banned(Tenant tenant, Caller caller, String userId, @Nullable String reason) {
        if (tenant.standing(userId).ban().isPresent()) {
            return Refused.of(Code.ALREADY_BANNED, userId);
        }
        if (tenant.ownerId().equals(userId)) {
            return Refused.of(Code.OWNER_STAYS);
        }
        Ban ban = new Ban(userId, reason, caller.userId(), clock.instant());
        List<Change> changes = new ArrayList<>(Ending.changes(tenant, userId));
        changes.add(new Change.Banned(ban));
        TenantMemberBanned banned = TenantMemberBanned.newBuilder()
                .setTenantId(tenant.id())
                .setUserId(userId)
                .setBannedBy(caller.userId())
                .setReason(reason)
                .setBannedAt(ban.bannedAt())
                .build();
        return new Accepted<>(ban, changes, List.of(banned));
    }
}
