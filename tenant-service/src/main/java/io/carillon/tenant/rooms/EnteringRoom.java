package io.carillon.tenant.rooms;

import io.carillon.tenant.tenants.Done;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Outcome;
import io.carillon.tenant.tenants.Refusal.Code;
import io.carillon.tenant.tenants.Refused;
import io.carillon.tenant.tenants.Standing;
import io.carillon.tenant.tenants.Tenant;
import io.carillon.tenant.tenants.TenantStatus;
import io.carillon.tenant.tenants.Tenants;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a session of a user may join a tenant's room ({@code tenant.join}). Who joined is written nowhere: the session's
 * gateway knows, and the membership in the log decides who hears ({@code docs/decisions/0062-channels-permission-in-the-record.md}).
 */
public final class EnteringRoom {

    private final Tenants tenants;

    public EnteringRoom(Tenants tenants) {
        this.tenants = tenants;
    }

    /** The membership by which he may; refuses strangers, banned and suspended users, and tenants that don't work. */
    public Outcome<Member> enter(String userId, String tenantId) {
        return tenants.find(tenantId, Set.of(userId))
                .map(tenant -> enter(tenant, userId))
                .orElseGet(() -> Refused.of(Code.UNKNOWN_TENANT, tenantId));
    }

    private static Outcome<Member> enter(Tenant tenant, String userId) {
        Standing standing = tenant.standing(userId);
        if (standing.ban().isPresent()) {
            return Refused.of(Code.BANNED, userId);
        }
        Optional<Member> member = standing.member();
        if (member.isEmpty()) {
            return Refused.of(Code.NOT_A_MEMBER);
        }
        if (member.get().suspended()) {
            return Refused.of(Code.SUSPENDED, userId);
        }
        return tenant.status() == TenantStatus.ACTIVE
                ? new Done<>(member.get())
                : Refused.of(Code.TENANT_NOT_ACTIVE, tenant.status().code());
    }
}
