package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.tenant.tenants.Tenants;

/** Reads how many events an aggregate has had. */
final class SelectVersion {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectVersion(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("SELECT version FROM tenant WHERE tenant_id = ? LIMIT 1");
    }

    long find(String aggregateId) {
        Row row = session.execute(statement.bind(aggregateId)).one();
        return row == null || row.isNull("version") ? Tenants.NOT_FOUNDED : row.getLong("version");
    }
}
