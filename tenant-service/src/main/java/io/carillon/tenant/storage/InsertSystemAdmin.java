package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.time.Instant;

/** Writes that a user is told as a system admin. */
final class InsertSystemAdmin {

    private final PreparedStatement statement;

    InsertSystemAdmin(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO tenant (tenant_id, section, item, since) VALUES (?, ?, ?, ?)\
            """);
    }

    BoundStatement bind(String aggregateId, String userId, Instant since) {
        return statement.bind(aggregateId, Section.SYSTEM_ADMIN, userId, since);
    }
}
