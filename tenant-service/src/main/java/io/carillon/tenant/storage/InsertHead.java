package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Writes the row that a tenant's partition always has, so that what is said of the whole of it is found with any of its rows. */
final class InsertHead {

    private final PreparedStatement statement;

    InsertHead(CqlSession session) {
        this.statement = session.prepare("INSERT INTO tenant (tenant_id, section, item) VALUES (?, ?, ?)");
    }

    BoundStatement bind(String tenantId) {
        return statement.bind(tenantId, Section.HEAD, Section.HEAD_ITEM);
    }
}
