package io.carillon.chat.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.chat.decisions.EventCodec;
import io.carillon.chat.decisions.Sealing;
import io.carillon.chat.messages.Messages;
import io.carillon.chat.messages.StoredMessage;
import io.carillon.chat.receipts.HistoryFold;
import io.carillon.chat.receipts.ScopeHistory;
import io.carillon.chat.scopes.ReadMarker;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.Scopes;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.EventMetadata;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/** Reads what happened in a scope from the log of events, and which messages there are from where they are stored. */
final class KafkaScopeHistory implements ScopeHistory {

    private static final String TOPIC = Topics.CHAT_EVENTS.name();
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int MARKERS_PAGE = 500;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final EventCodec codec;
    private final Messages messages;
    private final Scopes scopes;

    /** @param consumers without a group */
    KafkaScopeHistory(
            Supplier<Consumer<byte[], byte[]>> consumers, EventCodec codec, Messages messages, Scopes scopes) {
        this.consumers = consumers;
        this.codec = codec;
        this.messages = messages;
        this.scopes = scopes;
    }

    @Override
    public Optional<Findings> of(Scope scope) {
        HistoryFold fold = new HistoryFold();
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            if (!isRead(consumer, scope.toString().getBytes(UTF_8), fold)) {
                return Optional.empty();
            }
        }
        long known = Math.max(fold.lastNumber(), scopes.view(scope, "-").state().lastNumber());
        newest(scope, known).ifPresent(message -> fold.message(message.number(), message.id()));
        return Optional.of(fold.compare(markers(scope)));
    }

    /** Whether it could be read to its end. */
    private boolean isRead(Consumer<byte[], byte[]> consumer, byte[] key, HistoryFold fold) {
        int partitions = consumer.partitionsFor(TOPIC, PATIENCE).size();
        var partition = new TopicPartition(TOPIC, Utils.toPositive(Utils.murmur2(key)) % partitions);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (consumer.position(partition, PATIENCE) < end) {
            for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(POLL)) {
                if (Arrays.equals(key, entry.key()) && isOurs(entry)) {
                    fold.event(codec.open(ByteBuffer.wrap(entry.value())));
                }
            }
            if (System.nanoTime() > deadline) {
                return false;
            }
        }
        return true;
    }

    /** Back ends write to the topic too, what they like. */
    private static boolean isOurs(ConsumerRecord<byte[], byte[]> entry) {
        return EventMetadata.readFrom(entry.headers())
                .filter(event -> event.source().equals(Sealing.SOURCE))
                .isPresent();
    }

    /** The scope may say too little or too much; what is stored is there. */
    private Optional<StoredMessage> newest(Scope scope, long known) {
        return messages.newestAbove(scope, known)
                .or(() -> messages.before(scope, known + 1, 1).stream().findFirst());
    }

    private List<ReadMarker> markers(Scope scope) {
        List<ReadMarker> all = new ArrayList<>();
        String after = "";
        while (true) {
            List<ReadMarker> page = scopes.markers(scope, after, MARKERS_PAGE);
            all.addAll(page);
            if (page.size() < MARKERS_PAGE) {
                return all;
            }
            after = page.getLast().userId();
        }
    }
}
