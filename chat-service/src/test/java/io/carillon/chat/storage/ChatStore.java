package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.chat.decisions.Decision;
import io.carillon.chat.decisions.SealedEvent;
import io.carillon.fixtures.cassandra.TestKeyspace;
import io.carillon.localstack.LocalStack;
import io.carillon.schemas.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;

/** The tables of an instance of the service, on a session of its own. */
final class ChatStore implements AutoCloseable {

    private static final PlainAvro CODEC = new PlainAvro();
    private static final AtomicLong STAMPS = new AtomicLong(1_700_000_000_000_000L);

    private final CqlSession session;
    private final CassandraScopes scopes;
    private final CassandraMessages messages;
    private final CassandraProjection projection;

    private ChatStore(CqlSession session) {
        this.session = session;
        this.scopes = new CassandraScopes(session);
        this.messages = new CassandraMessages(session);
        this.projection = new CassandraProjection(session);
    }

    static ChatStore open(LocalStack stack) {
        return open(stack, "chat_storage_it");
    }

    static ChatStore open(LocalStack stack, String keyspace) {
        return new ChatStore(TestKeyspace.open(stack, keyspace, ChatSchema.migrations()));
    }

    CqlSession session() {
        return session;
    }

    CassandraScopes scopes() {
        return scopes;
    }

    CassandraMessages messages() {
        return messages;
    }

    CassandraProjection projection() {
        return projection;
    }

    CassandraMembershipView memberships() {
        return new CassandraMembershipView(session);
    }

    CassandraDecisions decisions() {
        return new CassandraDecisions(session, CODEC);
    }

    /** Decides with a stamp above all others', and applies what was decided. */
    Decision apply(String scope, SpecificRecord... events) {
        Decision decision = decision(scope, STAMPS.getAndAdd(events.length + 1), events);
        projection.apply(decision);
        return decision;
    }

    static Decision decision(String scope, long stamp, SpecificRecord... events) {
        List<SealedEvent> sealed = Arrays.stream(events).map(ChatStore::seal).toList();
        return new Decision(Ids.next("cmd"), scope, stamp, "{}", sealed);
    }

    private static SealedEvent seal(SpecificRecord event) {
        return new SealedEvent(event, Map.of("ce_id", Ids.next("evt"), "ce_sequence", "1"), CODEC.close(event));
    }

    @Override
    public void close() {
        session.close();
    }
}
