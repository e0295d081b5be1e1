package io.carillon.resolver.event;

import io.carillon.resolver.log.LogPosition;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.schemas.rules.RoutingRules;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as its producer meant it.
 *
 * @param key the record's key, the event's scope; null when the producer sent none
 * @param metadata the CloudEvents attributes; empty from a plain Avro producer
 * @param rules what the writer's schema says about its delivery
 */
public record Event(
        LogPosition position,
        @Nullable String key,
        Optional<EventMetadata> metadata,
        IndexedRecord payload,
        RoutingRules rules) {

    /** What others know it by: its producer's id for it, else its place in the log. */
    public String id() {
        return metadata.map(EventMetadata::id).orElseGet(position::eventId);
    }

    /** When it was decided: as its producer says, else when it was written to the log. */
    public Instant occurredAt() {
        return metadata.map(EventMetadata::time).orElseGet(() -> Instant.ofEpochMilli(position.timestamp()));
    }

    /** The scope it happened in; empty when the record has no key. */
    public String scope() {
        return key == null ? "" : key;
    }
}
