package io.carillon.chat.memberships;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.Membership;
import io.carillon.schemas.registry.RegistryUnavailableException;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a record of {@code scope.memberships} says ({@code docs/topics.md}). */
sealed interface MembershipChange {

    Logger LOG = LoggerFactory.getLogger(MembershipChange.class);

    /** Somebody is a member. */
    record Put(Membership membership) implements MembershipChange {}

    /** Somebody isn't any more. */
    record End(String scope, String userId) implements MembershipChange {}

    /** It says nothing that could be understood. */
    record Unreadable() implements MembershipChange {}

    /**
     * Reads a record.
     *
     * @throws RegistryUnavailableException when it may be readable later
     */
    static MembershipChange read(ConsumerRecord<byte[], byte[]> entry, Deserializer<? extends IndexedRecord> values) {
        if (entry.value() == null) {
            return end(entry);
        }
        try {
            return values.deserialize(entry.topic(), entry.value()) instanceof Membership membership
                    ? new Put(membership)
                    : unreadable(entry, "it is no Membership");
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (SerializationException e) {
            return unreadable(entry, String.valueOf(e.getMessage()));
        }
    }

    private static MembershipChange end(ConsumerRecord<byte[], byte[]> entry) {
        Optional<String> scope = header(entry, "membership_scope");
        Optional<String> user = header(entry, "membership_user");
        return scope.isPresent() && user.isPresent()
                ? new End(scope.get(), user.get())
                : unreadable(entry, "the tombstone doesn't name scope and user in its headers");
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> entry, String name) {
        Header header = entry.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }

    /** The topic keeps the record, and its next change will be readable; there is nobody to tell but the operator. */
    private static MembershipChange unreadable(ConsumerRecord<byte[], byte[]> entry, String why) {
        LOG.atError()
                .addKeyValue("topic", entry.topic())
                .addKeyValue("partition", entry.partition())
                .addKeyValue("offset", entry.offset())
                .log("A membership is passed over: {}", why);
        return new Unreadable();
    }
}
