package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.tenant.tenants.PageRequest;
import java.util.List;

/** Reads a part of the tenants that a user is in, in the order of their ids. */
final class SelectTenantsOfUser {

    private final CqlSession session;
    private final PreparedStatement statement;

    SelectTenantsOfUser(CqlSession session) {
        this.session = session;
        this.statement =
                session.prepare("SELECT tenant_id FROM tenants_by_user WHERE user_id = ? AND tenant_id > ? LIMIT ?");
    }

    List<String> find(String userId, PageRequest page) {
        return session.execute(statement.bind(userId, page.after(), page.limit())).all().stream()
                .map(row -> Columns.text(row, "tenant_id"))
                .toList();
    }
}
