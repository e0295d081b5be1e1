package io.carillon.resolver.presence;

import io.carillon.resolver.fanout.PartitionLayout;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.InvalidStateStorePartitionException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads the stores of this instance's tasks from outside of them, and knows which instance has the others. */
public final class PresenceLookup {

    private final KafkaStreams streams;
    private final PartitionLayout layout;

    public PresenceLookup(KafkaStreams streams, PartitionLayout layout) {
        this.streams = streams;
        this.layout = layout;
    }

    /**
     * Where a user's presence is.
     *
     * @return the instance that has it; empty if this one has it
     * @throws NotNowException while nobody has it
     */
    public Optional<HostInfo> elsewhere(String user) {
        try {
            // Only a read finds out: Streams hands out stores of partitions that are elsewhere, too.
            Object _ = store(PresenceStore.NAME, user).get(user);
            return Optional.empty();
        } catch (InvalidStateStorePartitionException e) {
            return Optional.of(ownerOf(user));
        } catch (InvalidStateStoreException e) {
            throw new NotNowException("the stores can't be read now", e);
        }
    }

    /**
     * How others see a user of this instance.
     *
     * @throws NotNowException when he is elsewhere by now
     */
    public Shown shown(String user) {
        try {
            UserPresence known =
                    this.<UserPresence>store(PresenceStore.NAME, user).get(user);
            return Shown.of(known == null ? UserPresence.UNKNOWN : known);
        } catch (InvalidStateStoreException e) {
            throw new NotNowException("the stores can't be read now", e);
        }
    }

    /**
     * The scopes in which a user of this instance shares his presence.
     *
     * @throws NotNowException when he is elsewhere by now
     */
    public Set<String> scopes(String user) {
        try {
            return UserScopes.of(this.<byte[]>store(UserScopes.NAME, user), user);
        } catch (InvalidStateStoreException e) {
            throw new NotNowException("the stores can't be read now", e);
        }
    }

    private HostInfo ownerOf(String user) {
        KeyQueryMetadata metadata = streams.queryMetadataForKey(
                PresenceStore.NAME,
                user,
                (topic, key, value, partitions) -> Optional.of(Set.of(layout.partitionOf(user))));
        if (metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            throw new NotNowException("nobody has the user's partition now");
        }
        HostInfo owner = metadata.activeHost();
        if (owner.equals(HostInfo.unavailable())) {
            throw new NotNowException("who has the user's partition does not say where he is");
        }
        return owner;
    }

    private <V> ReadOnlyKeyValueStore<String, V> store(String name, String user) {
        return streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, V>keyValueStore())
                .withPartition(layout.partitionOf(user)));
    }
}
