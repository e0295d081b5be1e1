package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.util.Optional;

/**
 * Reads what a command came to. The read is serial, so that a decision that was accepted, but whose process died before it
 * was committed, is finished or discarded for good. It takes the session's serial consistency, because decisions are stored
 * with that: a {@code LOCAL_SERIAL} read does not settle a {@code SERIAL} write.
 */
final class SelectDecision {

    private final CqlSession session;
    private final ConsistencyLevel serial;
    private final PreparedStatement statement;

    SelectDecision(CqlSession session) {
        this.session = session;
        this.serial = DefaultConsistencyLevel.valueOf(session.getContext()
                .getConfig()
                .getDefaultProfile()
                .getString(DefaultDriverOption.REQUEST_SERIAL_CONSISTENCY));
        this.statement = Repeatable.prepare(
                session, "SELECT command_id, scope, stamp, answer, events FROM decision WHERE command_id = ?");
    }

    Optional<Row> find(String commandId) {
        return Optional.ofNullable(session.execute(statement.bind(commandId).setConsistencyLevel(serial))
                .one());
    }
}
