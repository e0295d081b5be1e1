package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.Map;

/** Writes all of a tenant's settings. */
final class UpdateSettings {

    private final PreparedStatement statement;

    UpdateSettings(CqlSession session) {
        this.statement = session.prepare("UPDATE tenant SET settings = ? WHERE tenant_id = ?");
    }

    BoundStatement bind(String tenantId, Map<String, String> settings) {
        return statement.bind(settings, tenantId);
    }
}
