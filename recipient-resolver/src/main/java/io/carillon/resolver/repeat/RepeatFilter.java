package io.carillon.resolver.repeat;

import io.carillon.resolver.log.LogPosition;
import io.carillon.schemas.events.EventMetadata;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Recognises events that an outbox published a second time: a sequence not above the highest seen of its source and
 * subject, in a record behind the one that held the highest.
 *
 * <p>A record read again after a crash stands at or before that place and is never taken for a repeat, because its
 * notifications may not have been written the first time; see {@code docs/decisions/0050-repeats.md}.
 */
public final class RepeatFilter {

    /** The store's name; its changelog topic is named after it. */
    public static final String STORE = "last-sequences";

    private static final String SEPARATOR = "\0";

    private final KeyValueStore<String, LastSequence> lastSequences;

    private RepeatFilter(KeyValueStore<String, LastSequence> lastSequences) {
        this.lastSequences = lastSequences;
    }

    /** The filter of the task that the context belongs to. */
    public static RepeatFilter of(ProcessingContext task) {
        return new RepeatFilter(task.getStateStore(STORE));
    }

    /** How Streams makes the store. */
    public static StoreBuilder<?> builder() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STORE), Serdes.String(), new LastSequenceSerde())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }

    /** Whether the event is a repeat; remembers it either way. Events without a numeric sequence never are. */
    public boolean isRepeat(EventMetadata event, LogPosition position) {
        Optional<Sequence> sequence = Sequence.parse(event.sequence());
        return sequence.isPresent() && isRepeat(keyOf(event, position), sequence.get(), position.offset());
    }

    private boolean isRepeat(String key, Sequence sequence, long offset) {
        LastSequence last = lastSequences.get(key);
        if (last == null) {
            lastSequences.put(key, LastSequence.first(sequence, offset));
            return false;
        }
        if (last.isRepeat(sequence, offset)) {
            if (!last.repeats().contains(offset)) {
                lastSequences.put(key, last.withRepeat(offset));
            }
            return true;
        }
        if (sequence.isBeyond(last.sequence())) {
            lastSequences.put(key, last.advancedTo(sequence, offset));
        }
        return false;
    }

    private static String keyOf(EventMetadata event, LogPosition position) {
        return position.topic() + SEPARATOR + event.source() + SEPARATOR + event.subject();
    }
}
