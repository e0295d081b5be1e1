package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.tenant.tenants.Change.ReportTaken;

/** Writes that a report was taken, for a while. */
final class InsertReport {

    private final PreparedStatement statement;

    InsertReport(CqlSession session) {
        this.statement = session.prepare("""
            INSERT INTO tenant (tenant_id, section, item, pinned) VALUES (?, ?, ?, true) USING TTL ?\
            """);
    }

    BoundStatement bind(String aggregateId, ReportTaken taken) {
        return statement.bind(
                aggregateId,
                Section.REPORT,
                taken.report(),
                Math.toIntExact(taken.remembered().toSeconds()));
    }
}
