package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.chassis.cassandra.Columns;
import io.carillon.tenant.tenants.PageRequest;
import java.util.List;

/** Reads a part of a view that leads to tenants, in the order of their ids. */
final class SelectView {

    private final CqlSession session;
    private final PreparedStatement statement;

    /**
     * @param view its name
     * @param key its partition key
     */
    SelectView(CqlSession session, String view, String key) {
        this.session = session;
        this.statement = session.prepare(
                "SELECT tenant_id FROM %s WHERE %s = ? AND tenant_id > ? LIMIT ?".formatted(view, key));
    }

    List<String> find(String key, PageRequest page) {
        return session.execute(statement.bind(key, page.after(), page.limit())).all().stream()
                .map(row -> Columns.text(row, "tenant_id"))
                .toList();
    }
}
