package io.carillon.outbox;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * One event as it will stand in Kafka.
 *
 * @param topic where it goes
 * @param key record key; all events of an aggregate carry the same, so that they keep their order
 * @param headers CloudEvents attributes, among them {@value #ID} (kept on retries; what a repeat is recognised by) and
 *     {@code ce_sequence}
 * @param value the record's value, already serialised
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through; nobody compares events by value
public record OutboxEvent(String topic, String key, Map<String, String> headers, byte[] value) {

    /** Header with the event's id. */
    public static final String ID = "ce_id";

    /** Refuses an event that could not be told from its repeats. */
    public OutboxEvent {
        headers = Map.copyOf(headers);
        if (!headers.containsKey(ID)) {
            throw new IllegalArgumentException("an outbox event needs the header " + ID + ", got " + headers.keySet());
        }
    }

    /** The event's id. */
    public String id() {
        return requireNonNull(headers.get(ID));
    }
}
