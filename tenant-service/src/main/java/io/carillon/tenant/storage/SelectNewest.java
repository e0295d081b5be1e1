package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.tenant.tenants.PageRequest;
import java.util.List;

/** Reads a part of the rows of one section, those with the greatest items first: ids are made in the order of time. */
final class SelectNewest {

    /** Sorts behind every id. */
    private static final String END = "~";

    private final CqlSession session;
    private final PreparedStatement statement;

    /** @param columns beside {@code item} */
    SelectNewest(CqlSession session, String columns) {
        this.session = session;
        this.statement = session.prepare("""
            SELECT item, %s FROM tenant WHERE tenant_id = ? AND section = ? AND item < ?
            ORDER BY section DESC, item DESC LIMIT ?\
            """.formatted(columns));
    }

    List<Row> find(String tenantId, String section, PageRequest page) {
        String before = page.after().isEmpty() ? END : page.after();
        return session.execute(statement.bind(tenantId, section, before, page.limit()))
                .all();
    }
}
