package io.carillon.tenant.members;

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
import io.carillon.tenant.tenants.Rights;
import io.carillon.tenant.tenants.Role;
import io.carillon.tenant.tenants.Tenant;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** A member of a lower level gets another role, which is below that of who gives it. */
public final class ChangingRole {

    private final ChangingTenant changing;
    private final Clock clock;

    public ChangingRole(ChangingTenant changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** The member with his new role; ownership is transferred instead. */
    public Outcome<Member> change(Caller caller, String tenantId, String userId, Role role) {
        return changing.change(
                tenantId,
                caller,
                Set.of(userId),
                tenant -> TargetMember.decide(
                        Action.MANAGE_ROLES, tenant, caller, userId, member -> changed(tenant, caller, member, role)));
    }

    private Decision<Member> changed(Tenant tenant, Caller caller, Member member, Role role) {
        if (member.role() == Role.OWNER) {
            return Refused.of(Code.OWNER_STAYS);
        }
        if (role == Role.OWNER || !Rights.isAbove(tenant, caller, role)) {
            return Refused.of(Code.ROLE_TOO_HIGH, role.code());
        }
        if (member.role() == role) {
            return Refused.of(Code.ROLE_UNCHANGED, role.code());
        }
        if (member.suspended()) {
            return Refused.of(Code.SUSPENDED, member.userId());
        }
        Member now = member.as(role);
        return new Accepted<>(
                now,
                List.of(new Change.MemberPut(now)),
                List.of(MemberEvents.roleChanged(tenant.id(), now, member.role(), caller.userId(), clock.instant())));
    }
}
