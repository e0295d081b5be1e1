package io.carillon.tenant.members;

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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A member leaves. */
public final class LeavingTenant {

    private final ChangingTenant changing;
    private final Clock clock;

    public LeavingTenant(ChangingTenant changing, Clock clock) {
        this.changing = changing;
        this.clock = clock;
    }

    /** Refuses the owner; the membership as it was. */
    public Outcome<Member> leave(Caller caller, String tenantId) {
        return changing.change(tenantId, caller, Set.of(), tenant -> leave(tenant, caller));
    }

    private Decision<Member> leave(Tenant tenant, Caller caller) {
        Optional<Member> member = tenant.standing(caller.userId()).activeMember();
        if (member.isEmpty()) {
            return Refused.of(Code.UNKNOWN_TENANT, tenant.id());
        }
        if (member.get().role() == Role.OWNER) {
            return Refused.of(Code.OWNER_STAYS);
        }
        return new Accepted<>(
                member.get(),
                Ending.changes(tenant, caller.userId()),
                List.of(MemberEvents.left(tenant.id(), caller.userId(), "left", clock.instant())));
    }
}
