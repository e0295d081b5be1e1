package io.carillon.tenant.members;

import io.carillon.events.tenant.TenantMemberJoined;
import io.carillon.events.tenant.TenantMemberLeft;
import io.carillon.events.tenant.TenantMemberRoleChanged;
import io.carillon.tenant.tenants.Member;
import io.carillon.tenant.tenants.Role;
import java.time.Instant;

/** What several kinds of change tell of members, in the words of the contract: {@code schemas/src/main/avro/tenant}. */
public final class MemberEvents {

    private MemberEvents() {}

    public static TenantMemberJoined joined(String tenantId, Member member) {
        return TenantMemberJoined.newBuilder()
                .setTenantId(tenantId)
                .setUserId(member.userId())
                .setDisplayName(member.displayName())
                .setRole(member.role().code())
                .setNickname(member.nickname())
                .setJoinedAt(member.joinedAt())
                .build();
    }

    /** @param reason {@code left} or {@code account_deleted} */
    public static TenantMemberLeft left(String tenantId, String userId, String reason, Instant now) {
        return TenantMemberLeft.newBuilder()
                .setTenantId(tenantId)
                .setUserId(userId)
                .setReason(reason)
                .setLeftAt(now)
                .build();
    }

    /** @param member with his new role */
    static TenantMemberRoleChanged roleChanged(String tenantId, Member member, Role before, String by, Instant now) {
        return TenantMemberRoleChanged.newBuilder()
                .setTenantId(tenantId)
                .setUserId(member.userId())
                .setOldRole(before.code())
                .setNewRole(member.role().code())
                .setNickname(member.nickname())
                .setChangedBy(by)
                .setChangedAt(now)
                .build();
    }
}
