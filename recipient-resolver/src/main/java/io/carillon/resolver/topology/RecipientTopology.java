package io.carillon.resolver.topology;

import io.carillon.resolver.membership.MembershipStore;
import io.carillon.resolver.repeat.RepeatFilter;
import io.carillon.schemas.Topics;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;

/**
 * Events in, notifications out. One sub-topology reads every event topic, so that what happens in a scope and who is in
 * it meet in one task, in log order. Keys and values stay bytes until a processor looks at them: what cannot be decoded
 * can still be kept as it was.
 */
public final class RecipientTopology {

    private static final String EVENTS = "read-events";
    private static final String REQUESTS = "read-audience-requests";
    private static final String RESOLVE_EVENTS = "resolve-events";
    private static final String RESOLVE_REQUESTS = "resolve-audience-requests";

    private RecipientTopology() {}

    /** The whole topology. */
    public static Topology build(ResolverParts parts) {
        ByteArrayDeserializer in = new ByteArrayDeserializer();
        ByteArraySerializer out = new ByteArraySerializer();
        EventTimestamps timestamps = new EventTimestamps();
        AutoOffsetReset earliest = AutoOffsetReset.earliest();
        Topology topology = new Topology();

        // A topic that appears later is read from its beginning: what was written before it was discovered counts.
        topology.addSource(earliest, EVENTS, timestamps, in, in, Topics.EVENTS);
        topology.addProcessor(RESOLVE_EVENTS, () -> new EventProcessor(parts), EVENTS);

        // Audiences in a scope other than the event's come back here, in the task that owns that scope.
        topology.addSource(earliest, REQUESTS, timestamps, in, in, Topics.AUDIENCE_REQUESTS.name());
        topology.addProcessor(RESOLVE_REQUESTS, () -> new AudienceRequestProcessor(parts), REQUESTS);

        topology.addStateStore(MembershipStore.builder(), RESOLVE_EVENTS, RESOLVE_REQUESTS);
        topology.addStateStore(RepeatFilter.builder(), RESOLVE_EVENTS);

        for (Sink sink : List.of(Sink.USER_NOTIFICATIONS, Sink.DELIVERY_REPORTS, Sink.DEAD_LETTERS)) {
            topology.addSink(sink.node(), sink.topic().name(), out, out, RESOLVE_EVENTS, RESOLVE_REQUESTS);
        }
        for (Sink sink : List.of(Sink.CHANNEL_NOTIFICATIONS, Sink.SCOPE_MEMBERSHIPS, Sink.AUDIENCE_REQUESTS)) {
            topology.addSink(sink.node(), sink.topic().name(), out, out, RESOLVE_EVENTS);
        }
        return topology;
    }
}
