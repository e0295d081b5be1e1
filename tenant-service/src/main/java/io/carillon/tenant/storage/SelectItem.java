package io.carillon.tenant.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.util.Optional;

/** Reads one row of an aggregate's partition. */
final class SelectItem {

    private final CqlSession session;
    private final PreparedStatement statement;

    /** @param columns beside {@code item} */
    SelectItem(CqlSession session, String columns) {
        this.session = session;
        this.statement = session.prepare(
                "SELECT item, %s FROM tenant WHERE tenant_id = ? AND section = ? AND item = ?".formatted(columns));
    }

    Optional<Row> find(String aggregateId, String section, String item) {
        return Optional.ofNullable(
                session.execute(statement.bind(aggregateId, section, item)).one());
    }
}
