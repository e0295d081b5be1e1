package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.tenant.tenants.Tenants;

/** The condition of every change: the aggregate still has the version that the change was decided on. */
final class UpdateVersion {

    private final PreparedStatement statement;

    UpdateVersion(CqlSession session) {
        this.statement = session.prepare("UPDATE tenant SET version = ? WHERE tenant_id = ? IF version = ?");
    }

    /** A partition that isn't there meets the condition that its version is null. */
    BoundStatement bind(String aggregateId, long expected, long next) {
        BoundStatement bound = statement.bind(next, aggregateId);
        return expected == Tenants.NOT_FOUNDED ? bound.setToNull(2) : bound.setLong(2, expected);
    }
}
