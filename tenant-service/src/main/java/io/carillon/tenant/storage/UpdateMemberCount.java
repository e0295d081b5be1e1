package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;

/** Writes how many members a tenant has. */
final class UpdateMemberCount {

    private final PreparedStatement statement;

    UpdateMemberCount(CqlSession session) {
        this.statement = session.prepare("UPDATE tenant SET members = ? WHERE tenant_id = ?");
    }

    BoundStatement bind(String tenantId, long members) {
        return statement.bind(members, tenantId);
    }
}
