package io.carillon.tenant.members;

import io.carillon.tenant.tenants.Change;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Refusal;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Standing;
import io.carillon.tenant.tenants.Tenant;
import io.carillon.tenant.tenants.TenantStatus;
import java.util.List;
import java.util.Optional;

/** What everybody must meet who becomes a member, however he does. */
public final class Entering {

    private final long maxMembers;

    public Entering(long maxMembers) {
        this.maxMembers = maxMembers;
    }

    /** Why a user can't become a member; empty if he can. */
    public Optional<Refusal> refusal(Tenant tenant, String userId) {
        Standing standing = tenant.standing(userId);
        if (tenant.status() != TenantStatus.ACTIVE) {
            return refused(Code.TENANT_NOT_ACTIVE, tenant.status().code());
        }
        if (standing.ban().isPresent()) {
            return refused(Code.BANNED, userId);
        }
        if (standing.member().isPresent()) {
            return refused(Code.ALREADY_MEMBER, userId);
        }
        if (standing.account().filter(account -> account.suspended()).isPresent()) {
            return refused(Code.SUSPENDED, userId);
        }
        return tenant.members() >= maxMembers ? refused(Code.TOO_MANY_MEMBERS, maxMembers) : Optional.empty();
    }

    /** What is written when one becomes a member. */
    public List<Change> changes(Tenant tenant, Member member) {
        return List.of(new Change.MembersCounted(tenant.members() + 1), new Change.MemberPut(member));
    }

    private static Optional<Refusal> refused(Code code, Object about) {
        return Optional.of(Refusal.of(code, about));
    }
}
