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

/** Makes of events what will stand in Kafka, to the byte, before they are committed: publishing then needs no registry. */
public final class EventEnvelope {

    private final Aggregates aggregates;
    private final AvroSerializer<SpecificRecord> serializer;
    private final Clock clock;

    EventEnvelope(Aggregates aggregates, AvroSerializer<SpecificRecord> serializer, Clock clock) {
        this.aggregates = aggregates;
        this.serializer = serializer;
        this.clock = clock;
    }

    /**
     * Asks the registry about every kind of event once. The answers are kept, so that a later outage doesn't matter.
     *
     * @throws org.apache.kafka.common.errors.SerializationException if it doesn't answer, doesn't know a schema that
     *     may not be registered, or refuses one
     */
    void prepare() {
        aggregates.eventTypes().forEach(type -> serializer.prepare(topic(), type));
    }

    /**
     * Gives the events of one decision their ids, times and sequences.
     *
     * @param scope key of the records, and what the events are about; such as {@code family:<id>}
     * @param version the aggregate's version before them
     * @param trace that led to them
     * @throws org.apache.kafka.common.errors.SerializationException if the registry was never asked about an event's
     *     schema before and can't be now
     */
    public List<OutboxEvent> seal(String scope, long version, List<SpecificRecord> events, Traceparent trace) {
        List<OutboxEvent> sealed = new ArrayList<>(events.size());
        for (SpecificRecord event : events) {
            sealed.add(seal(scope, version + sealed.size() + 1, event, trace));
        }
        return sealed;
    }

    private OutboxEvent seal(String scope, long sequence, SpecificRecord event, Traceparent trace) {
        EventMetadata metadata = new EventMetadata(
                Ids.next("evt"),
                event.getSchema().getFullName(),
                aggregates.source(),
                clock.instant(),
                scope,
                "%020d".formatted(sequence),
                trace.value());
        byte[] value = Objects.requireNonNull(serializer.serialize(topic(), event), "only a null has no bytes");
        return new OutboxEvent(topic(), scope, metadata.asMap(), value);
    }

    private String topic() {
        return aggregates.topic().name();
    }
}
