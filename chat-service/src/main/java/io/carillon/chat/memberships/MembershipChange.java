package io.carillon.chat.memberships;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.delivery.Membership;
import io.carillon.events.tenant.TenantApproved;
import io.carillon.events.tenant.TenantRegistered;
import io.carillon.events.tenant.TenantSuspended;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.schemas.registry.RegistryUnavailableException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a record of {@code scope.memberships} or {@code tenant.events} says about who may take part ({@code docs/topics.md}). */
sealed interface MembershipChange {

    Logger LOG = LoggerFactory.getLogger(MembershipChange.class);

    /** The events that say how a tenant stands. */
    Set<String> TENANT_TYPES = Stream.of(TenantRegistered.class, TenantApproved.class, TenantSuspended.class)
            .map(Class::getName)
            .collect(toUnmodifiableSet());

    /** Of a tenant that needs no approval. */
    String WORKING = "active";

    /** Somebody is a member. */
    record Put(Membership membership) implements MembershipChange {}

    /** Somebody isn't any more. */
    record End(String scope, String userId) implements MembershipChange {}

    /** A tenant waits for approval, or is suspended: nobody talks in it. */
    record Inactive(String scope) implements MembershipChange {}

    /** It works, for the first time or again. */
    record Active(String scope) implements MembershipChange {}

    /** It is about something else. */
    record Unrelated() implements MembershipChange {}

    /** It says nothing that could be understood. */
    record Unreadable() implements MembershipChange {}

    /**
     * Reads a record.
     *
     * @throws RegistryUnavailableException when it may be readable later
     */
    static MembershipChange read(ConsumerRecord<byte[], byte[]> entry, Deserializer<? extends IndexedRecord> values) {
        return entry.topic().equals(Topics.TENANT_EVENTS.name()) ? ofTenant(entry, values) : ofMember(entry, values);
    }

    /** Values of other types aren't read: some may be of a team's own, which are not known here. */
    private static MembershipChange ofTenant(
            ConsumerRecord<byte[], byte[]> entry, Deserializer<? extends IndexedRecord> values) {
        String type = header(entry, EventMetadata.TYPE_HEADER).orElse("");
        return entry.value() != null && TENANT_TYPES.contains(type) ? ofValue(entry, values) : new Unrelated();
    }

    private static MembershipChange ofMember(
            ConsumerRecord<byte[], byte[]> entry, Deserializer<? extends IndexedRecord> values) {
        return entry.value() == null ? end(entry) : ofValue(entry, values);
    }

    private static MembershipChange ofValue(
            ConsumerRecord<byte[], byte[]> entry, Deserializer<? extends IndexedRecord> values) {
        try {
            return switch (values.deserialize(entry.topic(), entry.value())) {
                case Membership membership -> new Put(membership);
                case TenantRegistered tenant ->
                    tenant.getStatus().equals(WORKING) ? new Unrelated() : new Inactive(scope(tenant.getTenantId()));
                case TenantSuspended tenant -> new Inactive(scope(tenant.getTenantId()));
                case TenantApproved tenant -> new Active(scope(tenant.getTenantId()));
                default -> unreadable(entry, "it neither is a Membership nor says how a tenant stands");
            };
        } catch (RegistryUnavailableException e) {
            throw e;
        } catch (SerializationException e) {
            return unreadable(entry, String.valueOf(e.getMessage()));
        }
    }

    private static String scope(String tenantId) {
        return Scope.of(ScopeKind.TENANT, tenantId).toString();
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
