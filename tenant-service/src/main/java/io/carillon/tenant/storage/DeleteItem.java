package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Removes a row. */
final class DeleteItem {

    private final PreparedStatement statement;

    DeleteItem(CqlSession session) {
        this.statement = session.prepare("DELETE FROM tenant WHERE tenant_id = ? AND section = ? AND item = ?");
    }

    BoundStatement bind(String aggregateId, String section, String item) {
        return statement.bind(aggregateId, section, item);
    }
}
