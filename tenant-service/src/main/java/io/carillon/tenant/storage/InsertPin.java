package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Writes that an announcement is pinned. */
final class InsertPin {

    private final PreparedStatement statement;

    InsertPin(CqlSession session) {
        this.statement = session.prepare("INSERT INTO tenant (tenant_id, section, item) VALUES (?, ?, ?)");
    }

    BoundStatement bind(String tenantId, String announcementId) {
        return statement.bind(tenantId, Section.PIN, announcementId);
    }
}
