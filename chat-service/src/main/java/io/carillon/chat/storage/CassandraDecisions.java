package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.chat.decisions.Decision;
import io.carillon.chat.decisions.Decisions;
import io.carillon.chat.decisions.EventCodec;
import java.util.Optional;

/** Decisions in Cassandra, one for a command because a lightweight transaction stores it. */
final class CassandraDecisions implements Decisions {

    private final SelectDecision selectDecision;
    private final InsertDecision insertDecision;
    private final EventCodec codec;

    CassandraDecisions(CqlSession session, EventCodec codec) {
        this.selectDecision = new SelectDecision(session);
        this.insertDecision = new InsertDecision(session);
        this.codec = codec;
    }

    @Override
    public Optional<Decision> find(String commandId) {
        return selectDecision.find(commandId).map(row -> DecisionRow.read(row, codec));
    }

    @Override
    public Decision decide(Decision proposal) {
        return insertDecision
                .insert(proposal)
                .map(row -> DecisionRow.read(row, codec))
                .orElse(proposal);
    }
}
