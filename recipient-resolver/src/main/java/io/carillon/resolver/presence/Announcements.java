package io.carillon.resolver.presence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.delivery.AudienceFilter;
import io.carillon.delivery.AudienceRequest;
import io.carillon.delivery.Presence;
import io.carillon.resolver.topology.RecordEncoder;
import io.carillon.schemas.Ids;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Writes what others are told of a user: one request for each change and scope, which the task that owns the scope
 * completes, and the user's state for whoever reads it from Kafka. Told again, it is told under the same ids.
 */
final class Announcements {

    private final ProcessorContext<byte[], byte[]> context;
    private final RecordEncoder encoder;
    private final int maxMembers;

    Announcements(ProcessorContext<byte[], byte[]> context, RecordEncoder encoder, int maxMembers) {
        this.context = context;
        this.encoder = encoder;
        this.maxMembers = maxMembers;
    }

    /** Tells the members of the scopes what changed between {@code before} and {@code told}. */
    void tell(String user, UserPresence presence, Set<String> scopes) {
        Told told = presence.told();
        write(PresenceSink.USER_PRESENCE, user, stateOf(user, told));
        for (Change change : Change.between(presence.before(), told.view())) {
            ByteBuffer data = PresenceJson.of(user, change);
            for (String scope : scopes) {
                write(PresenceSink.REQUESTS, scope, request(user, change, scope, told.at(), data));
            }
        }
    }

    private AudienceRequest request(String user, Change change, String scope, long at, ByteBuffer data) {
        AudienceFilter others = AudienceFilter.newBuilder()
                .setRoles(List.of())
                .setExcept(List.of(user))
                .build();
        return AudienceRequest.newBuilder()
                .setId(idOf(user, change, scope, at))
                .setType(change.type())
                .setMembers(List.of(others))
                .setData(data.duplicate())
                .setScope(scope)
                .setOccurredAt(Instant.ofEpochMilli(at))
                .setEphemeral(true)
                .setMaxMembers(maxMembers)
                .build();
    }

    // Two scopes may have members in one delivery partition, where an id is taken for a repeat if it was there before.
    private static String idOf(String user, Change change, String scope, long at) {
        String cause = String.join("\0", user, change.type(), change.value(), scope, Long.toString(at));
        return Ids.derived("ntf", sha256().digest(cause.getBytes(UTF_8)));
    }

    private static Presence stateOf(String user, Told told) {
        Long since = told.since();
        return Presence.newBuilder()
                .setUserId(user)
                .setStatus(told.view().status().wireName())
                .setDevices(told.view().devices())
                .setSince(Instant.ofEpochMilli(since == null ? told.at() : since))
                .build();
    }

    private void write(PresenceSink sink, String key, SpecificRecord value) {
        byte[] bytes = encoder.encode(sink.topic(), value);
        context.forward(new Record<>(key.getBytes(UTF_8), bytes, context.currentSystemTimeMs()), sink.node());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
