package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.tenant.tenants.Member;

/** Writes a member's row. */
final class InsertMember {

    private final PreparedStatement statement;

    InsertMember(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO tenant (tenant_id, section, item, display_name, role, since, suspended, nickname)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
            """);
    }

    BoundStatement bind(String tenantId, Member member) {
        return statement
                .bind(
                        tenantId,
                        Section.MEMBER,
                        member.userId(),
                        member.displayName(),
                        member.role().code(),
                        member.joinedAt(),
                        member.suspended())
                .setString("nickname", member.nickname());
    }
}
