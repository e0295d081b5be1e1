package io.carillon.resolver.presence;

import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The users of one partition and their presence, in RocksDB. Who was ever online stays, as the one last told of. */
final class PresenceStore {

    /** The store's name; its changelog topic is named after it. */
    static final String NAME = "presence";

    private final KeyValueStore<String, UserPresence> entries;

    private PresenceStore(KeyValueStore<String, UserPresence> entries) {
        this.entries = entries;
    }

    static PresenceStore of(ProcessingContext task) {
        return new PresenceStore(task.getStateStore(NAME));
    }

    /** How Streams makes the store. Without a cache, because questions from outside would not see it. */
    static StoreBuilder<?> builder() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(NAME), Serdes.String(), new UserPresenceSerde())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }

    UserPresence of(String user) {
        UserPresence known = entries.get(user);
        return known == null ? UserPresence.UNKNOWN : known;
    }

    void put(String user, UserPresence presence) {
        entries.put(user, presence);
    }

    void forEach(BiConsumer<String, UserPresence> action) {
        try (KeyValueIterator<String, UserPresence> all = entries.all()) {
            while (all.hasNext()) {
                KeyValue<String, UserPresence> entry = all.next();
                action.accept(entry.key, entry.value);
            }
        }
    }
}
