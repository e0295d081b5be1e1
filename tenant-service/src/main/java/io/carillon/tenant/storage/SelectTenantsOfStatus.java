package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.tenant.tenants.PageRequest;
import java.util.List;

/** Reads a part of the tenants of a status, in the order of their ids. */
final class SelectTenantsOfStatus {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectTenantsOfStatus(CqlSession session) {
        this.session = session;
        this.statement =
                session.prepare("SELECT tenant_id FROM tenants_by_status WHERE status = ? AND tenant_id > ? LIMIT ?");
    }

    List<String> find(String status, PageRequest page) {
        return session.execute(statement.bind(status, page.after(), page.limit())).all().stream()
                .map(row -> Columns.text(row, "tenant_id"))
                .toList();
    }
}
