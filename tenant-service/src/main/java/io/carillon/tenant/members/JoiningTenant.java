package io.carillon.tenant.members;

import io.carillon.tenant.settings.JoinPolicy;
import io.carillon.tenant.tenants.Accepted;
import io.carillon.tenant.tenants.Caller;
import io.carillon.tenant.tenants.ChangingTenant;
import io.carillon.tenant.tenants.Decision;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Role;
import io.carillon.tenant.tenants.Tenant;
import io.carillon.tenant.tenants.Unchanged;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A user becomes a member of a tenant that is open to everybody. */
public final class JoiningTenant {

    private final ChangingTenant changing;
    private final Entering entering;
    private final Clock clock;

    public JoiningTenant(ChangingTenant changing, Entering entering, Clock clock) {
        this.changing = changing;
        this.entering = entering;
        this.clock = clock;
    }

    /** The membership; it may have been before. */
    public Outcome<Member> join(Caller caller, String tenantId) {
        return changing.change(tenantId, caller, Set.of(), tenant -> join(tenant, caller));
    }

    private Decision<Member> join(Tenant tenant, Caller caller) {
        Optional<Member> before = tenant.standing(caller.userId()).activeMember();
        if (before.isPresent()) {
            return new Unchanged<>(before.get());
        }
        return entering.refusal(tenant, caller.userId())
                .<Decision<Member>>map(Refused::new)
                .orElseGet(() ->
                        JoinPolicy.isOpen(tenant) ? joined(tenant, caller) : Refused.of(Code.INVITATION_REQUIRED));
    }

    private Decision<Member> joined(Tenant tenant, Caller caller) {
        Member member = new Member(caller.userId(), caller.displayName(), Role.MEMBER, null, clock.instant(), false);
        return new Accepted<>(
                member, entering.changes(tenant, member), List.of(MemberEvents.joined(tenant.id(), member)));
    }
}
