package io.carillon.resolver.presence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.resolver.fanout.PartitionLayout;
import io.carillon.resolver.topology.EventTimestamps;
import io.carillon.schemas.Topics;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Sessions and leases in, requests to tell others out: a sub-topology of its own, partitioned by user. */
public final class PresenceTopology {

    private static final String SCOPE_MEMBERSHIPS = "read-scope-memberships";
    private static final String USER_MEMBERSHIPS = "read-user-memberships";
    private static final String LEASES = "read-presence-leases";
    private static final String INDEX_MEMBERSHIPS = "index-memberships";
    private static final String KEEP_SCOPES = "keep-user-scopes";
    private static final String FOLLOW_PRESENCE = "follow-presence";

    private PresenceTopology() {}

    /** Adds the sub-topology. */
    public static void addTo(Topology topology, PresenceParts parts) {
        ByteArrayDeserializer in = new ByteArrayDeserializer();
        EventTimestamps timestamps = new EventTimestamps();
        AutoOffsetReset earliest = AutoOffsetReset.earliest();
        topology.addSource(earliest, SCOPE_MEMBERSHIPS, timestamps, in, in, Topics.SCOPE_MEMBERSHIPS.name());
        topology.addProcessor(INDEX_MEMBERSHIPS, () -> new MembershipIndexer(parts.resolver()), SCOPE_MEMBERSHIPS);
        topology.addSource(earliest, USER_MEMBERSHIPS, timestamps, in, in, Topics.USER_MEMBERSHIPS.name());
        topology.addProcessor(KEEP_SCOPES, UserScopesProcessor::new, USER_MEMBERSHIPS);
        topology.addSource(earliest, LEASES, timestamps, in, in, Topics.PRESENCE_LEASES.name());
        topology.addProcessor(FOLLOW_PRESENCE, () -> new PresenceProcessor(parts), LEASES);
        topology.addStateStore(UserScopes.builder(), KEEP_SCOPES, FOLLOW_PRESENCE);
        topology.addStateStore(PresenceStore.builder(), FOLLOW_PRESENCE);
        addSink(topology, PresenceSink.USER_MEMBERSHIPS, PresenceTopology::partitionOfUser, INDEX_MEMBERSHIPS);
        addSink(topology, PresenceSink.TICKS, PresenceTopology::partitionNamed, FOLLOW_PRESENCE);
        addSink(topology, PresenceSink.REQUESTS, FOLLOW_PRESENCE);
        addSink(topology, PresenceSink.USER_PRESENCE, FOLLOW_PRESENCE);
        addSink(topology, PresenceSink.DEAD_LETTERS, INDEX_MEMBERSHIPS, FOLLOW_PRESENCE);
    }

    private static void addSink(Topology topology, PresenceSink sink, String... from) {
        ByteArraySerializer out = new ByteArraySerializer();
        topology.addSink(sink.node(), sink.topic().name(), out, out, from);
    }

    private static void addSink(
            Topology topology, PresenceSink sink, StreamPartitioner<byte[], byte[]> partitioner, String... from) {
        ByteArraySerializer out = new ByteArraySerializer();
        topology.addSink(sink.node(), sink.topic().name(), out, out, partitioner, from);
    }

    private static Optional<Set<Integer>> partitionOfUser(String topic, byte[] key, byte[] value, int partitions) {
        String user = UserMembershipKey.of(key).user();
        return Optional.of(Set.of(new PartitionLayout(partitions).partitionOf(user)));
    }

    private static Optional<Set<Integer>> partitionNamed(String topic, byte[] key, byte[] value, int partitions) {
        return Optional.of(Set.of(Integer.parseInt(new String(key, UTF_8))));
    }
}
