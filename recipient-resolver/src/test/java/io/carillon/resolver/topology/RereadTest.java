package io.carillon.resolver.topology;

import static io.carillon.resolver.topology.MadeUp.joined;
import static io.carillon.resolver.topology.MadeUp.left;
import static io.carillon.resolver.topology.MadeUp.said;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.DeliveryReport;
import io.carillon.delivery.Notification;
import io.carillon.resolver.deadletter.DeadLetters;
import io.carillon.resolver.fanout.PartitionLayout;
import io.carillon.resolver.fanout.RecordLimit;
import io.carillon.resolver.membership.MembershipStore;
import io.carillon.resolver.registry.RegistryWatch;
import io.carillon.resolver.repeat.RepeatFilter;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.AvroSerializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.RegistryKeys;
import io.carillon.schemas.registry.SchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a crash between the changelog and the offset commit looks like to a processor: the stores hold what came behind,
 * and records come again at their old offsets.
 */
class RereadTest {

    private static final String ROOM = "room:r1";

    @TempDir
    Path stateDir;

    private final RegistryServer server = new RegistryServer();
    private final SchemaRegistry registry = new SchemaRegistry(
            RegistryConfig.from(Map.of(RegistryKeys.URL, server.url(), RegistryKeys.SPECIFIC_READER, true)));
    private final AvroSerializer<IndexedRecord> serializer = new AvroSerializer<>(registry);
    private final AvroDeserializer<Notification> deserializer = new AvroDeserializer<>(registry);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<StateStore> stores = new ArrayList<>();
    private MockProcessorContext<byte[], byte[]> context;
    private EventProcessor processor;

    @BeforeEach
    void start() {
        DeadLetters letters = new DeadLetters(meters);
        Properties settings = new Properties();
        settings.putAll(Resolver.settings(stateDir, letters));
        context = new MockProcessorContext<>(settings, new TaskId(0, 0), stateDir.toFile());
        context.setCurrentSystemTimeMs(0);
        stores.add(MembershipStore.builder().withLoggingDisabled().build());
        stores.add(RepeatFilter.builder().withLoggingDisabled().build());
        stores.forEach(store -> store.init(context.getStateStoreContext(), store));
        processor = new EventProcessor(new ResolverParts(
                new PartitionLayout(1),
                new RecordLimit(900_000, 10_000),
                registry,
                new RegistryWatch(),
                letters,
                new ResolverMeters(meters)));
        processor.init(context);
    }

    @AfterEach
    void close() {
        stores.forEach(StateStore::close);
        registry.close();
        server.close();
    }

    @Test
    void every_record_read_again_tells_the_same_recipients_under_the_same_id() {
        List<GenericRecord> log = List.of(
                joined(ROOM, "alice", null),
                joined(ROOM, "bob", null),
                said(ROOM, "before"),
                left(ROOM, "bob"),
                said(ROOM, "after"),
                joined(ROOM, "carol", null));
        List<String> first = readAll(log);
        List<String> second = readAll(log);
        assertThat(first)
                .containsExactly(
                        "ntf_chat.events_0_2_0 said [alice, bob]",
                        "ntf_chat.events_0_3_0 left [alice, bob]",
                        "ntf_chat.events_0_3_end subscription.ended [bob]",
                        "ntf_chat.events_0_4_0 said [alice]");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void after_reading_again_the_members_are_those_of_the_end_of_the_log() {
        List<GenericRecord> log = List.of(joined(ROOM, "alice", null), joined(ROOM, "bob", null), left(ROOM, "bob"));
        readAll(log);
        readAll(log);
        read(said(ROOM, "now"), 3, new RecordHeaders());
        assertThat(told()).containsExactly("ntf_chat.events_0_3_0 said [alice]");
    }

    @Test
    void a_numbered_record_read_again_is_told_again_but_its_repeat_is_not() {
        read(joined(ROOM, "alice", null), 0, new RecordHeaders());
        GenericRecord hello = said(ROOM, "hello");
        for (int reading = 0; reading < 2; reading++) {
            read(hello, 1, numbered(1));
            read(hello, 2, numbered(1));
            read(said(ROOM, "bye"), 3, numbered(2));
            assertThat(told()).containsExactly("ntf_1_0 said [alice]", "ntf_2_0 said [alice]");
        }
        assertThat(meters.get("carillon.resolver.repeats").counter().count()).isEqualTo(2);
    }

    @Test
    void a_record_read_again_is_reported_again_under_the_same_key_and_id_with_the_same_number() {
        GenericRecord counted = MadeUp.event("Counted", """
                "notify": [{"type": "counted", "to": {"members_of": "room:{room}"}, "report": true}]""", "room", "r1");
        List<GenericRecord> log = List.of(joined(ROOM, "alice", null), counted, joined(ROOM, "bob", null));
        for (int reading = 0; reading < 2; reading++) {
            for (int offset = 0; offset < log.size(); offset++) {
                read(log.get(offset), offset, new RecordHeaders());
            }
            assertThat(reported()).containsExactly("chat.events_0_1 ntf_chat.events_0_1_0 1");
        }
    }

    @Test
    void a_repeated_join_read_again_does_not_bring_back_who_left() {
        for (int reading = 0; reading < 2; reading++) {
            read(joined(ROOM, "bob", null), 0, numbered(1));
            read(left(ROOM, "bob"), 1, numbered(2));
            read(joined(ROOM, "bob", null), 2, numbered(1));
            read(joined(ROOM, "alice", null), 3, numbered(3));
        }
        context.resetForwards();
        read(said(ROOM, "hello"), 4, numbered(4));
        assertThat(told()).containsExactly("ntf_4_0 said [alice]");
    }

    @Test
    void a_topic_that_was_made_anew_starts_from_its_first_offset() {
        readAll(List.of(joined(ROOM, "alice", null), joined(ROOM, "bob", null), left(ROOM, "bob")));
        Instant later = Instant.now().plusSeconds(60);
        read(joined(ROOM, "bob", null), 0, new RecordHeaders(), later);
        read(said(ROOM, "hello"), 1, new RecordHeaders(), later);
        assertThat(told()).containsExactly("ntf_chat.events_0_1_0 said [alice, bob]");
    }

    private List<String> readAll(List<GenericRecord> log) {
        for (int offset = 0; offset < log.size(); offset++) {
            read(log.get(offset), offset, new RecordHeaders());
        }
        return told();
    }

    private void read(GenericRecord event, long offset, Headers headers) {
        read(event, offset, headers, Instant.EPOCH.plusSeconds(offset));
    }

    private void read(GenericRecord event, long offset, Headers headers, Instant timestamp) {
        context.setRecordMetadata("chat.events", 0, offset);
        byte[] value = serializer.serialize("chat.events", event);
        processor.process(new Record<>(ROOM.getBytes(UTF_8), value, timestamp.toEpochMilli(), headers));
    }

    private List<String> told() {
        List<String> told = context.forwarded(Sink.USER_NOTIFICATIONS.node()).stream()
                .map(forward -> deserializer.deserialize(
                        "user.notifications", forward.record().value()))
                .map(notification ->
                        notification.getId() + " " + notification.getType() + " " + notification.getRecipients())
                .toList();
        context.resetForwards();
        return told;
    }

    /** {@code <key> <notification id> <users addressed>} of each report. */
    private List<String> reported() {
        AvroDeserializer<DeliveryReport> reports = new AvroDeserializer<>(registry);
        List<String> reported = context.forwarded(Sink.DELIVERY_REPORTS.node()).stream()
                .map(forward -> {
                    DeliveryReport report = Objects.requireNonNull(reports.deserialize(
                            "delivery.reports", forward.record().value()));
                    return new String(forward.record().key(), UTF_8) + " " + report.getNotificationId() + " "
                            + report.getAddressed();
                })
                .toList();
        context.resetForwards();
        return reported;
    }

    private static Headers numbered(int n) {
        Headers headers = new RecordHeaders();
        new EventMetadata("evt_" + n, "t", "/chat", Instant.EPOCH, ROOM, "%020d".formatted(n), null).writeTo(headers);
        return headers;
    }
}
