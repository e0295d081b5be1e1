package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.tenant.tenants.Ban;

/** Writes that a user is banned. */
final class InsertBan {

    private final PreparedStatement statement;

    InsertBan(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO tenant (tenant_id, section, item, made_by, since, reason) VALUES (?, ?, ?, ?, ?, ?)\
            """);
    }

    BoundStatement bind(String tenantId, Ban ban) {
        return statement
                .bind(tenantId, Section.BAN, ban.userId(), ban.bannedBy(), ban.bannedAt())
                .setString("reason", ban.reason());
    }
}
