package io.carillon.gateway.resume;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.Notification;
import io.carillon.gateway.config.MemorySettings;
import io.carillon.gateway.log.DeadLetters;
import io.carillon.gateway.log.DeliveryLog;
import io.carillon.gateway.log.LogPartition;
import io.carillon.gateway.log.NotificationFrames;
import io.carillon.gateway.log.NotificationReader;
import io.carillon.gateway.log.ValueReader;
import io.carillon.gateway.protocol.FrameCodec;
import io.carillon.schemas.registry.AvroDeserializer;
import io.carillon.schemas.registry.RegistryConfig;
import io.carillon.schemas.registry.SchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Faults that no broker produces on request: Kafka's own consumer for tests stands in. */
class LogServerTest {

    private static final LogPartition PARTITION = new LogPartition(new DeliveryLog(Uuid.randomUuid(), 12), 3);
    private static final int WINDOW = 20;
    private static final long BEGIN = 10;
    private static final long END = 200;

    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("none");
    private final WaitingRoom<LogPartition> room = new WaitingRoom<>(Replay::partition);
    private final List<Replay> again = new ArrayList<>();
    private final List<Replay> later = new ArrayList<>();
    private final List<Replay> live = new ArrayList<>();
    private final List<Long> read = new ArrayList<>();
    private long unknownSchemaFrom = Long.MAX_VALUE;
    private final AvroDeserializer<Notification> unreachable =
            new AvroDeserializer<>(new SchemaRegistry(RegistryConfig.from(
                    Map.of("schema.registry.url", "http://127.0.0.1:9", "schema.registry.total.timeout.ms", "50"))));
    private LogServer server;

    @BeforeEach
    void fill() {
        kafka.updateBeginningOffsets(Map.of(PARTITION.name(), BEGIN));
        kafka.updateEndOffsets(Map.of(PARTITION.name(), END));
        kafka.schedulePollTask(() -> LongStream.range(BEGIN, END).forEach(offset -> kafka.addRecord(entry(offset))));
        var reader = new NotificationReader(new ValueReader((topic, value) -> decode(value)));
        var frames = new NotificationFrames(new FrameCodec(32, Set.of()));
        var deadLetters = new DeadLetters(new MockProducer<>(), new SimpleMeterRegistry());
        var reading = new LogServer.Reading(
                reader, frames, deadLetters, InstantSource.system(), WINDOW, Duration.ofSeconds(30));
        server = new LogServer(kafka, reading, new Exits() {
            @Override
            public void again(Replay replay) {
                again.add(replay);
            }

            @Override
            public void later(Replay replay) {
                later.add(replay);
            }

            @Override
            public void live(Replay replay) {
                live.add(replay);
            }
        });
    }

    @Test
    void one_reading_that_begins_a_window_before_the_first_place_serves_all() {
        Recorder anna = new Recorder();
        Recorder ben = new Recorder();
        Replay one = replay(anna, 120, END);
        Replay other = replay(ben, 150, END);
        room.add(other);
        room.add(one);

        server.serve(PARTITION, room);

        assertThat(live).containsExactlyInAnyOrder(one, other);
        assertThat(anna.got).hasSize(80);
        assertThat(ben.got).isEqualTo(anna.got.subList(30, 80));
        assertThat(read).isEqualTo(LongStream.range(120 - WINDOW, END).boxed().toList());
    }

    @Test
    void while_the_registry_can_not_be_reached_all_rest_where_they_are_and_then_go_on() {
        Recorder anna = new Recorder();
        Recorder ben = new Recorder();
        room.add(replay(anna, 120, END));
        room.add(replay(ben, 150, END));
        unknownSchemaFrom = 140;

        server.serve(PARTITION, room);
        assertThat(later).hasSize(2);
        assertThat(anna.got).hasSize(20);

        unknownSchemaFrom = Long.MAX_VALUE;
        kafka.schedulePollTask(() -> LongStream.range(BEGIN, END).forEach(offset -> kafka.addRecord(entry(offset))));
        later.forEach(room::add);
        server.serve(PARTITION, room);

        assertThat(live).hasSize(2);
        assertThat(anna.got).hasSize(80).doesNotHaveDuplicates();
        assertThat(ben.got).hasSize(50);
    }

    @Test
    void who_comes_during_a_reading_joins_it_if_his_place_is_still_ahead() {
        Recorder anna = new Recorder();
        Replay late = replay(anna, 150, END);
        Replay first = replay(new Recorder(), 20, END);
        room.add(first);
        Replay tooLate = replay(new Recorder(), 40, END);
        kafka.setMaxPollRecords(50);
        kafka.schedulePollTask(() -> List.of(late, tooLate).forEach(room::add));

        server.serve(PARTITION, room);

        assertThat(live).containsExactly(first, late);
        assertThat(anna.got).hasSize(50);
        assertThat(room.takeAround(PARTITION, 0)).containsExactly(tooLate);
    }

    private ConsumerRecord<byte[], byte[]> entry(long offset) {
        byte[] value = String.valueOf(offset).getBytes(StandardCharsets.US_ASCII);
        return new ConsumerRecord<>(PARTITION.name().topic(), PARTITION.number(), offset, new byte[0], value);
    }

    private @Nullable IndexedRecord decode(byte[] value) {
        long offset = Long.parseLong(new String(value, StandardCharsets.US_ASCII));
        if (offset >= unknownSchemaFrom) {
            byte[] wireFormat = new byte[] {0, 0, 0, 0, 1, 0};
            return unreachable.deserialize(PARTITION.name().topic(), wireFormat);
        }
        read.add(offset);
        return Notification.newBuilder()
                .setId("ntf_" + offset)
                .setType("family_member_joined")
                .setRecipients(List.of("user_1"))
                .setData(ByteBuffer.wrap("{}".getBytes(StandardCharsets.UTF_8)))
                .setScope("family:fam_1")
                .setOccurredAt(Instant.EPOCH)
                .setEphemeral(false)
                .build();
    }

    private static Replay replay(Recorder subscriber, long next, long end) {
        Subscription subscription = new Subscription(subscriber, Start.NOW, new HoldLimits(10, 10_000));
        subscription.holdFrom(end);
        Memory memory = new Memory(new MemorySettings(0, DataSize.ofBytes(1), Duration.ofMinutes(1)));
        return new Replay(subscription, PARTITION, PARTITION.cursor(next - 1), end, memory, replay -> {});
    }
}
