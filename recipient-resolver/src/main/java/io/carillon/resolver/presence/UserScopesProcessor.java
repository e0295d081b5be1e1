package io.carillon.resolver.presence;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps in which scopes each user of this partition is, as far as they share presence. */
final class UserScopesProcessor implements Processor<byte[], byte[], Void, Void> {

    private KeyValueStore<String, byte[]> scopes;

    @SuppressWarnings("NullAway.Init") // Streams calls init before anything else
    UserScopesProcessor() {}

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        scopes = context.getStateStore(UserScopes.NAME);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        UserMembershipKey key = UserMembershipKey.of(record.key());
        if (UserScopes.sharesPresence(key.scope())) {
            UserScopes.put(scopes, key.user(), key.scope(), record.value() != null);
        }
    }
}
