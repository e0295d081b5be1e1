package io.carillon.tenant.members;

import io.carillon.events.tenant.TenantMemberNicknameChanged;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Action;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Tenant;
import io.carillon.tenant.tenants.TenantStatus;
import io.carillon.tenant.tenants.Unchanged;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member calls himself something in a tenant, or somebody of a higher level calls him that. */
public final class SettingNickname {

    private final ChangingTenant changing;
    private final Clock clock;

    public SettingNickname(ChangingTenant changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** @param nickname null for none */
    public Outcome<Member> set(Caller caller, String tenantId, String userId, @Nullable String nickname) {
        return changing.change(
                tenantId,
                caller,
                Set.of(userId),
                tenant -> userId.equals(caller.userId())
                        ? own(tenant, caller, nickname)
                        : TargetMember.decide(
                                Action.MANAGE_ROLES,
                                tenant,
                                caller,
                                userId,
                                member -> called(tenant, caller, member, nickname)));
    }

    private Decision<Member> own(Tenant tenant, Caller caller, @Nullable String nickname) {
        Optional<Member> member = tenant.standing(caller.userId()).activeMember();
        if (member.isEmpty()) {
            return Refused.of(Code.UNKNOWN_TENANT, tenant.id());
        }
        return tenant.status() == TenantStatus.ACTIVE
                ? called(tenant, caller, member.get(), nickname)
                : Refused.of(Code.TENANT_NOT_ACTIVE, tenant.status().code());
    }

    private Decision<Member> called(Tenant tenant, Caller caller, Member member, @Nullable String nickname) {
        if (member.suspended()) {
            return Refused.of(Code.SUSPENDED, member.userId());
        }
        if (Objects.equals(member.nickname(), nickname)) {
            return new Unchanged<>(member);
        }
        Member now = member.called(nickname);
        TenantMemberNicknameChanged changed = TenantMemberNicknameChanged.newBuilder()
                .setTenantId(tenant.id())
                .setUserId(now.userId())
                .setRole(now.role().code())
                .setNickname(nickname)
                .setChangedBy(caller.userId())
                .setChangedAt(clock.instant())
                .build();
        return new Accepted<>(now, List.of(new Change.MemberPut(now)), List.of(changed));
    }
}
