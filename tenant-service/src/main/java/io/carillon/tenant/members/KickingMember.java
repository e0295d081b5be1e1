package io.carillon.tenant.members;

import io.carillon.events.tenant.TenantMemberKicked;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Role;
import io.carillon.tenant.tenants.Tenant;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody of a higher level ends a membership. */
public final class KickingMember {

    private final ChangingTenant changing;
    private final Clock clock;

    public KickingMember(ChangingTenant changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** The membership as it was. */
    public Outcome<Member> kick(Caller caller, String tenantId, String userId, @Nullable String reason) {
        return changing.change(
                tenantId,
                caller,
                Set.of(userId),
                tenant -> TargetMember.decide(
                        Action.KICK, tenant, caller, userId, member -> kicked(tenant, caller, member, reason)));
    }

    private Decision<Member> kicked(Tenant tenant, Caller caller, Member member, @Nullable String reason) {
        if (member.role() == Role.OWNER) {
            return Refused.of(Code.OWNER_STAYS);
        }
        TenantMemberKicked kicked = TenantMemberKicked.newBuilder()
                .setTenantId(tenant.id())
                .setUserId(member.userId())
                .setKickedBy(caller.userId())
                .setReason(reason)
                .setKickedAt(clock.instant())
                .build();
        return new Accepted<>(member, Ending.changes(tenant, member.userId()), List.of(kicked));
    }
}
