package io.carillon.resolver.presence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.AudienceRequest;
import io.carillon.delivery.DeviceSession;
import io.carillon.delivery.GatewayLease;
import io.carillon.schemas.Topics;
import io.carillon.schemas.registry.AvroDeserializer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What outages, lags and restarts look like to the task: ticks that don't come back, and a store from before. */
class PresenceTaskTest {

    private static final String TOPIC = Topics.PRESENCE_LEASES.name();
    private static final int VERY_LONG = 1_000;
    private static final long LONG_AGO = 120_000;

    @TempDir
    Path stateDir;

    private final TestParts parts = new TestParts();
    private final List<StateStore> stores = new ArrayList<>();
    private MockProcessorContext<byte[], byte[]> context;
    private PresenceProcessor task;
    private long millis;

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.putAll(parts.settings(stateDir));
        context = new MockProcessorContext<>(settings, new TaskId(1, 7), stateDir.toFile());
        context.setRecordMetadata(TOPIC, 7, 0);
        stores.add(PresenceStore.builder().withLoggingDisabled().build());
        stores.add(UserScopes.builder().withLoggingDisabled().build());
        stores.forEach(store -> store.init(context.getStateStoreContext(), store));
        KeyValueStore<String, byte[]> scopes = context.getStateStore(UserScopes.NAME);
        UserScopes.put(scopes, "anna", "family:f", true);
        restart();
        passTicks(1);
    }

    @AfterEach
    void close() {
        stores.forEach(StateStore::close);
        parts.close();
    }

    @Test
    void while_a_tick_is_on_its_way_no_other_is_sent_and_nobody_leaves_however_long_it_takes() {
        online();
        context.resetForwards();
        for (int i = 0; i < VERY_LONG; i++) {
            punctuate();
        }
        assertThat(context.forwarded(PresenceSink.TICKS.node())).hasSize(1);
        giveTicksBack();
        lives("l1");
        passTicks(9);
        assertThat(told()).isEmpty();
        passTicks(1);
        assertThat(told()).containsExactly("presence.update offline", "device.offline laptop");
    }

    @Test
    void a_tick_goes_to_the_partition_of_its_task() {
        online();
        punctuate();
        assertThat(context.forwarded(PresenceSink.TICKS.node())
                        .getFirst()
                        .record()
                        .key())
                .isEqualTo("7".getBytes(UTF_8));
    }

    @Test
    void ticks_of_a_task_before_count_for_nothing() {
        online();
        punctuate();
        restart();
        giveTicksBack();
        for (int i = 0; i < VERY_LONG; i++) {
            punctuate();
        }
        assertThat(context.forwarded(PresenceSink.TICKS.node()))
                .as("waits for its own first one")
                .hasSize(1);
    }

    @Test
    void after_a_restart_leases_are_counted_from_the_start() {
        online();
        passTicks(7);
        millis += LONG_AGO;
        restart();
        passTicks(8);
        lives("l1");
        passTicks(9);
        assertThat(told()).isEmpty();
        passTicks(1);
        assertThat(told()).contains("presence.update offline");
    }

    @Test
    void after_a_restart_what_may_not_have_been_told_to_the_end_is_told_again_under_the_same_ids() {
        online();
        List<String> before = requests().stream().map(AudienceRequest::getId).toList();
        context.resetForwards();
        restart();
        passTicks(1);
        assertThat(requests().stream().map(AudienceRequest::getId))
                .isEqualTo(before)
                .hasSize(2);
        context.resetForwards();
        millis += LONG_AGO;
        restart();
        passTicks(1);
        assertThat(requests()).as("was told long ago").isEmpty();
    }

    @Test
    void after_a_restart_a_change_that_was_not_told_yet_is_told() {
        connects("anna", "s1", "l1");
        restart();
        passTicks(1);
        lives("l1");
        passTicks(1);
        assertThat(told()).containsExactly("presence.update online", "device.online laptop");
    }

    @Test
    void after_a_restart_a_closed_session_still_goes_when_its_grace_is_over() {
        online();
        passTicks(1);
        told();
        process("anna", new DeviceSession("anna", "s1", "laptop", "l1", null, true));
        restart();
        millis += LONG_AGO;
        passTicks(7);
        assertThat(told()).contains("presence.update offline");
    }

    @Test
    void the_last_words_of_a_gateway_that_died_while_the_task_was_down_bring_nobody_online() {
        restart();
        connects("anna", "s1", "l-of-the-dead");
        lives("l-of-the-dead");
        passTicks(30);
        assertThat(told()).isEmpty();
    }

    private void online() {
        connects("anna", "s1", "l1");
        lives("l1");
        passTicks(2);
        assertThat(requests()).hasSize(2);
    }

    private void restart() {
        context.resetForwards();
        context.scheduledPunctuators().forEach(punctuator -> punctuator.cancel());
        context.setCurrentSystemTimeMs(millis);
        task = new PresenceProcessor(new PresenceParts(parts.resolver, PresenceJob.RULES, parts.presenceMeters));
        task.init(context);
    }

    private void connects(String user, String session, String lease) {
        process(user, new DeviceSession(user, session, "laptop", lease, null, false));
    }

    private void lives(String lease) {
        process(lease, new GatewayLease(lease, "gw", false));
    }

    private void passTicks(int count) {
        for (int i = 0; i < count; i++) {
            punctuate();
            giveTicksBack();
        }
    }

    private void punctuate() {
        millis += 1_000;
        context.setCurrentSystemTimeMs(millis);
        context.scheduledPunctuators().getLast().getPunctuator().punctuate(millis);
    }

    private void giveTicksBack() {
        var sent = List.copyOf(context.forwarded(PresenceSink.TICKS.node()));
        var others = context.forwarded().stream()
                .filter(forward -> !sent.contains(forward))
                .toList();
        context.resetForwards();
        others.forEach(forward -> context.forward(
                new Record<>(forward.record().key(), forward.record().value(), millis),
                forward.childName().orElseThrow()));
        sent.forEach(tick ->
                task.process(new Record<>(tick.record().key(), tick.record().value(), millis)));
    }

    private void process(String key, IndexedRecord record) {
        task.process(new Record<>(key.getBytes(UTF_8), parts.encode(TOPIC, record), millis));
    }

    private List<AudienceRequest> requests() {
        AvroDeserializer<AudienceRequest> deserializer = new AvroDeserializer<>(parts.schemas);
        return context.forwarded(PresenceSink.REQUESTS.node()).stream()
                .map(forward -> deserializer.deserialize(
                        Topics.AUDIENCE_REQUESTS.name(), forward.record().value()))
                .toList();
    }

    /** What was told since the last call. */
    private List<String> told() {
        List<String> told = requests().stream()
                .map(request -> request.getType() + " "
                        + UTF_8.decode(request.getData()).toString().replaceAll(".*:\"(.*)\"}", "$1"))
                .toList();
        context.resetForwards();
        return told;
    }
}
