package io.carillon.tenant.members;

import io.carillon.events.tenant.TenantMemberUnbanned;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Ban;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Rights;
import io.carillon.tenant.tenants.Tenant;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A banned user may join again. */
public final class UnbanningUser {

    private final ChangingTenant changing;
    private final Clock clock;

    public UnbanningUser(ChangingTenant changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** The ban as it was. */
    public Outcome<Ban> unban(Caller caller, String tenantId, String userId, @Nullable String reason) {
        return changing.change(
                tenantId,
                caller,
                Set.of(userId),
                tenant -> Rights.to(
                        Action.BAN,
                        tenant,
                        caller,
                        () -> tenant.standing(userId)
                                .ban()
                                .map(ban -> unbanned(tenant, caller, ban, reason))
                                .orElseGet(() -> Refused.of(Code.UNKNOWN_BAN, userId))));
    }

    private Decision<Ban> unbanned(Tenant tenant, Caller caller, Ban ban, @Nullable String reason) {
        TenantMemberUnbanned unbanned = TenantMemberUnbanned.newBuilder()
                .setTenantId(tenant.id())
                .setUserId(ban.userId())
                .setUnbannedBy(caller.userId())
                .setReason(reason)
                .setUnbannedAt(clock.instant())
                .build();
        return new Accepted<>(ban, List.of(new Change.BanLifted(ban.userId())), List.of(unbanned));
    }
}
