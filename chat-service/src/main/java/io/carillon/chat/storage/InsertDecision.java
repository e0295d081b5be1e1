package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import io.carillon.chassis.cassandra.ConditionalStatement;
import io.carillon.chat.decisions.Decision;
import java.util.Objects;
import java.util.Optional;

/** Stores what a command came to, if that isn't there. */
final class InsertDecision {

    private final CqlSession session;
    private final PreparedStatement statement;
    private final SealedEvents events;

    InsertDecision(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("""
            INSERT INTO decision (command_id, scope, stamp, answer, events) VALUES (?, ?, ?, ?, ?) IF NOT EXISTS""");
        this.events = new SealedEvents(statement);
    }

    /**
     * The row that was there before; empty if the proposal is stored now. A proposal that is repeated because an answer was
     * lost finds itself.
     */
    Optional<Row> insert(Decision proposal) {
        ResultSet result = ConditionalStatement.execute(
                session,
                statement.bind(
                        proposal.commandId(),
                        proposal.scope(),
                        proposal.stamp(),
                        proposal.answer(),
                        events.write(proposal.events())));
        return result.wasApplied() ? Optional.empty() : Optional.of(Objects.requireNonNull(result.one()));
    }
}
