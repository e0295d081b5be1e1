package io.carillon.gateway.pusher.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.ChannelEvent;
import io.carillon.delivery.ChannelEventKind;
import io.carillon.gateway.pusher.protocol.ChannelId;
import io.carillon.schemas.Ids;
import io.carillon.schemas.Topics;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;

/** Writes what happens on channels into {@code channel.notifications}. Never blocks. Thread-safe. */
public final class ChannelWriter {

    private static final String TOPIC = Topics.CHANNEL_NOTIFICATIONS.name();

    private final Producer<byte[], byte[]> producer;
    private final Serializer<SpecificRecord> serializer;
    private final InstantSource clock;

    /** @param producer does not wait when it is given a record */
    public ChannelWriter(
            Producer<byte[], byte[]> producer, Serializer<SpecificRecord> serializer, InstantSource clock) {
        this.producer = producer;
        this.serializer = serializer;
        this.clock = clock;
    }

    /**
     * Something to write.
     *
     * @param data JSON
     * @param exceptSocket who is not told
     * @param userId who did it
     */
    public record Entry(
            ChannelEventKind kind,
            ChannelId channel,
            String event,
            String data,
            Optional<String> exceptSocket,
            Optional<String> userId) {

        /** Something that is no event. */
        public static Entry of(ChannelEventKind kind, ChannelId channel) {
            return new Entry(kind, channel, "", "null", Optional.empty(), Optional.empty());
        }
    }

    /** Writes; done when Kafka has it, failed when it may not have. */
    public CompletionStage<Void> write(Entry entry) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        try {
            byte[] value = serializer.serialize(TOPIC, event(entry));
            byte[] key = entry.channel().channel().getBytes(UTF_8);
            var _ = producer.send(new ProducerRecord<>(TOPIC, key, value), (metadata, problem) -> {
                if (problem == null) {
                    written.complete(null);
                } else {
                    written.completeExceptionally(problem);
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            written.completeExceptionally(e);
        }
        return written;
    }

    private ChannelEvent event(Entry entry) {
        return ChannelEvent.newBuilder()
                .setId(Ids.next("che"))
                .setKind(entry.kind())
                .setAppId(entry.channel().appId())
                .setChannel(entry.channel().channel())
                .setEvent(entry.event())
                .setData(entry.data())
                .setSocketId(entry.exceptSocket().orElse(null))
                .setUserId(entry.userId().orElse(null))
                .setOccurredAt(clock.instant())
                .build();
    }
}
