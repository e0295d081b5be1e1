package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.tenant.tenants.PageRequest;
import java.util.List;

/** Reads a part of the rows of one section, in the order of their items. */
final class SelectSection {

    private final CqlSession session;
    private final PreparedStatement statement;

    /** @param columns beside {@code item} */
    SelectSection(CqlSession session, String columns) {
        this.session = session;
        this.statement =
                session.prepare("SELECT item, %s FROM tenant WHERE tenant_id = ? AND section = ? AND item > ? LIMIT ?"
                        .formatted(columns));
    }

    List<Row> find(String tenantId, String section, PageRequest page) {
        return session.execute(statement.bind(tenantId, section, page.after(), page.limit()))
                .all();
    }
}
