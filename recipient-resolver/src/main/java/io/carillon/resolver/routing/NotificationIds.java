package io.carillon.resolver.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.resolver.event.Event;
import io.carillon.schemas.events.EventMetadata;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Makes the ids of notifications. An id depends on the event and the rule alone, so that a repeat after a crash has the
 * id of the first time; and it is unique within a delivery partition, because gateways drop an id they have seen.
 *
 * <pre>
 * ntf_&lt;event&gt;_&lt;rule&gt;          all partitions of a rule share it
 * ntf_&lt;event&gt;_&lt;rule&gt;.&lt;part&gt;   the rule's audience in another scope or channel, from 1 up
 * …_&lt;batch&gt;                  further records of the same partition, from 1 up
 * ntf_&lt;event&gt;_end             what the event's removal of a member ends
 * </pre>
 */
public final class NotificationIds {

    private static final String PREFIX = "ntf_";
    private static final String EVENT_PREFIX = "evt_";
    private static final int HASH_BYTES = 16;

    private NotificationIds() {}

    static String of(Event event, int rule) {
        return PREFIX + causeOf(event) + "_" + rule;
    }

    static String ofEnding(Event event) {
        return PREFIX + causeOf(event) + "_end";
    }

    static String ofPart(String id, int part) {
        return part == 0 ? id : id + "." + part;
    }

    /** The id of one of several records to the same partition. */
    public static String ofBatch(String id, int batch) {
        return batch == 0 ? id : id + "_" + batch;
    }

    private static String causeOf(Event event) {
        return event.metadata().map(NotificationIds::causeOf).orElseGet(event.position()::eventId);
    }

    private static String causeOf(EventMetadata event) {
        return event.id().startsWith(EVENT_PREFIX) ? event.id().substring(EVENT_PREFIX.length()) : foreign(event);
    }

    // CloudEvents ids are unique only together with their source: two services may both count from 1.
    private static String foreign(EventMetadata event) {
        byte[] hash = sha256().digest((event.source() + "\0" + event.id()).getBytes(UTF_8));
        return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
