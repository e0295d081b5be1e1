package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import io.carillon.chassis.cassandra.AtOnce;
import io.carillon.chat.decisions.Decision;
import io.carillon.chat.decisions.Projection;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes what decisions changed. Every write carries its event's time stamp, removals too, and Cassandra keeps what has the
 * highest, so that a decision can be applied again after any later one.
 */
final class CassandraProjection implements Projection {

    private final CqlSession session;
    private final ScopeStatements scopes;
    private final MessageStatements messages;

    CassandraProjection(CqlSession session) {
        this.session = session;
        this.scopes = new ScopeStatements(session);
        this.messages = new MessageStatements(session);
    }

    /** @throws com.datastax.oss.driver.api.core.DriverException if anything may not have been written */
    @Override
    public void apply(Decision decision) {
        if (!decision.events().isEmpty()) {
            AtOnce.forEach(ByPartition.together(statements(decision)), session::executeAsync);
        }
    }

    private List<BoundStatement> statements(Decision decision) {
        List<BoundStatement> statements = new ArrayList<>();
        for (int i = 0; i < decision.events().size(); i++) {
            SpecificRecord event = decision.events().get(i).record();
            Occasion at = new Occasion(decision.scope(), decision.stamp() + i);
            Appliers.apply(event, writes(at, statements));
        }
        statements.add(scopes.updateLastStamp.bind(new Occasion(decision.scope(), decision.lastStamp())));
        return statements;
    }

    private Writes writes(Occasion at, List<BoundStatement> statements) {
        return new Writes(
                new ScopeWrites(scopes, at, statements::add), new MessageWrites(messages, at, statements::add));
    }
}
