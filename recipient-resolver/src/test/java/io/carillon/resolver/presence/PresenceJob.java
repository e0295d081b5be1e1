package io.carillon.resolver.presence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.DeviceSession;
import io.carillon.delivery.DeviceStatus;
import io.carillon.delivery.GatewayLease;
import io.carillon.delivery.Notification;
import io.carillon.delivery.Presence;
import io.carillon.delivery.StatusSaid;
import io.carillon.resolver.topology.MadeUp;
import io.carillon.resolver.topology.RecipientTopology;
import io.carillon.resolver.topology.ResolverParts;
import io.carillon.schemas.Topic;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroDeserializer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The whole topology without a broker, as gateways and domain services see it: one partition. */
final class PresenceJob implements AutoCloseable {

    static final PresenceRules RULES = new PresenceRules(Duration.ofSeconds(1), 10, 1, 5, 500, 3);

    final TestParts parts = new TestParts();
    private final TopologyTestDriver driver;

    PresenceJob(Path stateDir) {
        this(stateDir, RULES);
    }

    PresenceJob(Path stateDir, PresenceRules rules) {
        Topology topology = topology(parts.resolver, rules, parts);
        Properties settings = new Properties();
        settings.putAll(parts.settings(stateDir));
        driver = new TopologyTestDriver(topology, settings);
    }

    static Topology topology(ResolverParts resolver, PresenceRules rules, TestParts parts) {
        Topology topology = RecipientTopology.build(resolver);
        PresenceTopology.addTo(topology, new PresenceParts(resolver, rules, parts.presenceMeters));
        return topology;
    }

    /** Somebody becomes a member, as a domain service tells it. */
    void joins(String scope, String... users) {
        for (String user : users) {
            publish("made-up.events", scope, MadeUp.joined(scope, user, null));
        }
    }

    void leaves(String scope, String user) {
        publish("made-up.events", scope, MadeUp.left(scope, user));
    }

    void connects(String user, String session, String device, String lease) {
        announce(user, session, device, lease, null, false);
    }

    void says(String user, String session, String device, String lease, DeviceStatus status) {
        announce(user, session, device, lease, new StatusSaid(status, Instant.now()), false);
    }

    void closes(String user, String session, String device, String lease) {
        announce(user, session, device, lease, null, true);
    }

    void lives(String lease) {
        publish(Topics.PRESENCE_LEASES.name(), lease, new GatewayLease(lease, "gw", false));
    }

    void ends(String lease) {
        publish(Topics.PRESENCE_LEASES.name(), lease, new GatewayLease(lease, "gw", true));
    }

    /** Lets ticks pass while these leases are renewed. */
    void ticks(int count, String... alive) {
        for (int i = 0; i < count; i++) {
            for (String lease : alive) {
                lives(lease);
            }
            driver.advanceWallClockTime(RULES.tick());
        }
    }

    private void announce(
            String user, String session, String device, String lease, @Nullable StatusSaid said, boolean ended) {
        publish(Topics.PRESENCE_LEASES.name(), user, new DeviceSession(user, session, device, lease, said, ended));
    }

    void publish(String topic, String key, IndexedRecord record) {
        publish(topic, key, parts.encode(topic, record));
    }

    void publish(String topic, String key, byte @Nullable [] value) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value));
    }

    /** What was told since the last call: {@code <type> <status or device> of <user> to <recipients>}. */
    List<String> told() {
        return notifications().stream()
                .map(record -> text(record.value()))
                .filter(text -> text.startsWith("presence.") || text.startsWith("device."))
                .toList();
    }

    List<TestRecord<String, Notification>> notifications() {
        return read(Topics.USER_NOTIFICATIONS);
    }

    List<Presence> states() {
        return this.<Presence>read(Topics.USER_PRESENCE).stream()
                .map(TestRecord::value)
                .toList();
    }

    <T extends IndexedRecord> List<TestRecord<String, T>> read(Topic topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), new AvroDeserializer<T>(parts.schemas))
                .readRecordsToList();
    }

    private static String text(Notification notification) {
        return notification.getType() + " "
                + UTF_8.decode(notification.getData().duplicate()) + " to " + notification.getRecipients();
    }

    double value(String meter) {
        return Objects.requireNonNull(
                        parts.meters.get(meter).meter().measure().iterator().next())
                .getValue();
    }

    @Override
    public void close() {
        driver.close();
        parts.close();
    }
}
