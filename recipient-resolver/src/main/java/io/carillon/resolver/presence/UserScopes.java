package io.carillon.resolver.presence;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** In which scopes the users of one partition share their presence: key {@code <user id>\0<scope>}, values empty. */
final class UserScopes {

    /** The store's name; its changelog topic is named after it. */
    static final String NAME = "user-scopes";

    private static final Set<String> KINDS = Set.of("family", "group", "room", "tenant");
    private static final String SEPARATOR = "\0";
    private static final byte[] PRESENT = {};

    private UserScopes() {}

    static StoreBuilder<?> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }

    /** Whether members of the scope are told of each other's presence. */
    static boolean sharesPresence(String scope) {
        int colon = scope.indexOf(':');
        return colon > 0 && KINDS.contains(scope.substring(0, colon));
    }

    static void put(KeyValueStore<String, byte[]> entries, String user, String scope, boolean member) {
        String key = user + SEPARATOR + scope;
        if (member) {
            entries.put(key, PRESENT);
        } else {
            entries.delete(key);
        }
    }

    /** The scopes of a user, sorted. */
    static Set<String> of(ReadOnlyKeyValueStore<String, byte[]> entries, String user) {
        Set<String> scopes = new LinkedHashSet<>();
        String prefix = user + SEPARATOR;
        try (KeyValueIterator<String, byte[]> found = entries.prefixScan(prefix, new StringSerializer())) {
            found.forEachRemaining(entry -> scopes.add(entry.key.substring(prefix.length())));
        }
        return scopes;
    }
}
