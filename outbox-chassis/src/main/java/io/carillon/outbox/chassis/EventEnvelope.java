package io.carillon.outbox.chassis;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.outbox.OutboxEvent;
import io.carillon.schemas.Ids;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.schemas.registry.AvroSerializer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** Temporary. */
public final class EventEnvelope {
    private final AvroSerializer<SpecificRecord> serializer;
    private final AggregateEvents events;
    private final Clock clock;

    EventEnvelope(AvroSerializer<SpecificRecord> serializer, AggregateEvents events, Clock clock) {
        this.serializer = serializer;
        this.events = events;
        this.clock = clock;
    }

    void prepare() {
        events.types().forEach(type -> serializer.prepare(events.topic(), type));
    }

    public List<OutboxEvent> seal(
            String scope, long version, List<? extends SpecificRecord> told, Traceparent trace) {
        List<OutboxEvent> sealed = new ArrayList<>(told.size());
        for (SpecificRecord event : told) {
            EventMetadata metadata = new EventMetadata(
                    Ids.next("evt"),
                    event.getSchema().getFullName(),
                    events.source(),
                    clock.instant(),
                    scope,
                    "%020d".formatted(version + sealed.size() + 1),
                    trace.value());
            byte[] value =
                    Objects.requireNonNull(serializer.serialize(events.topic(), event), "only a null has no bytes");
            sealed.add(new OutboxEvent(events.topic(), scope, metadata.asMap(), value));
        }
        return sealed;
    }
}
