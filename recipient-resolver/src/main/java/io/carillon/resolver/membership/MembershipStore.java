package io.carillon.resolver.membership;

import io.carillon.resolver.log.LogPosition;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The memberships of one partition's scopes, in RocksDB: key {@code <scope>\0<user id>}, so that the members of a scope
 * lie side by side and are read by prefix.
 */
public final class MembershipStore implements Memberships {

    /** The store's name; its changelog topic is named after it. */
    public static final String NAME = "memberships";

    // A membership that ended is kept this long, in record time, for records read again after a crash.
    private static final long ENDED_KEPT_MILLIS = Duration.ofHours(1).toMillis();
    private static final String SEPARATOR = "\0";

    private final KeyValueStore<String, StoredMembership> entries;

    private MembershipStore(KeyValueStore<String, StoredMembership> entries) {
        this.entries = entries;
    }

    /** The store of the task that the context belongs to. */
    public static MembershipStore of(ProcessingContext task) {
        return new MembershipStore(task.getStateStore(NAME));
    }

    /**
     * How Streams makes the store. Without a cache: a membership must be in the changelog when the notification that
     * needed it is in the log, and a prefix scan would have to merge the cache in.
     */
    public static StoreBuilder<?> builder() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(NAME), Serdes.String(), new StoredMembershipSerde())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }

    /** Makes the change, unless the store already has it from an earlier reading of the same record. */
    public void apply(MembershipChange change, LogPosition position) {
        String key = change.scope() + SEPARATOR + change.userId();
        StoredMembership stored = entries.get(key);
        if (stored != null && stored.includes(position)) {
            return;
        }
        Standing before = stored == null ? Standing.OUTSIDE : stored.now();
        Standing now = switch (change) {
            case MembershipChange.Put put -> Standing.member(put.role());
            case MembershipChange.Remove _ -> Standing.OUTSIDE;
        };
        entries.put(key, new StoredMembership(now, before, position));
    }

    @Override
    public void forEachMember(String scope, LogPosition reader, Consumer<Member> action) {
        walk(scope, reader, member -> {
            action.accept(member);
            return true;
        });
    }

    @Override
    public boolean moreThan(int members, String scope, LogPosition reader) {
        AtomicInteger counted = new AtomicInteger();
        walk(scope, reader, _ -> counted.incrementAndGet() <= members);
        return counted.get() > members;
    }

    @Override
    public boolean isMember(String scope, String userId, LogPosition reader) {
        StoredMembership stored = entries.get(scope + SEPARATOR + userId);
        return stored != null && stored.seenFrom(reader).member();
    }

    /** Hands over members until the visitor has had enough of them. */
    private void walk(String scope, LogPosition reader, Predicate<Member> visitor) {
        String prefix = scope + SEPARATOR;
        try (KeyValueIterator<String, StoredMembership> found = entries.prefixScan(prefix, new StringSerializer())) {
            boolean wanted = true;
            while (wanted && found.hasNext()) {
                KeyValue<String, StoredMembership> entry = found.next();
                Standing standing = entry.value.seenFrom(reader);
                if (standing.member()) {
                    wanted = visitor.test(new Member(entry.key.substring(prefix.length()), standing.role()));
                } else if (isForgettable(entry.value, reader)) {
                    entries.delete(entry.key);
                }
            }
        }
    }

    private static boolean isForgettable(StoredMembership membership, LogPosition reader) {
        return !membership.now().member() && membership.changed().timestamp() + ENDED_KEPT_MILLIS < reader.timestamp();
    }
}
