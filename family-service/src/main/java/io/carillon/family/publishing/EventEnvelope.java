package io.carillon.family.publishing;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.families.FamilyEvents;
import io.carillon.outbox.OutboxEvent;
import io.carillon.schemas.Ids;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.EventMetadata;
import io.carillon.schemas.registry.AvroSerializer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

/** Makes of events what will stand in Kafka, to the byte, before they are committed: publishing then needs no registry. */
public final class EventEnvelope {

    private static final String SOURCE = "/carillon/family-service";
    private static final String TOPIC = Topics.FAMILY_EVENTS.name();

    private final AvroSerializer<SpecificRecord> serializer;
    private final Clock clock;

    EventEnvelope(AvroSerializer<SpecificRecord> serializer, Clock clock) {
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
        EventTypes.ALL.forEach(type -> serializer.prepare(TOPIC, type));
    }

    /**
     * Gives the events of one decision their ids, times and sequences.
     *
     * @param version the family's version before them
     * @throws org.apache.kafka.common.errors.SerializationException if the registry was never asked about an event's
     *     schema before and can't be now
     */
    public List<OutboxEvent> seal(String familyId, long version, List<SpecificRecord> events, Traceparent trace) {
        List<OutboxEvent> sealed = new ArrayList<>(events.size());
        for (SpecificRecord event : events) {
            sealed.add(seal(familyId, version + sealed.size() + 1, event, trace));
        }
        return sealed;
    }

    private OutboxEvent seal(String familyId, long sequence, SpecificRecord event, Traceparent trace) {
        String scope = FamilyEvents.scope(familyId);
        EventMetadata metadata = new EventMetadata(
                Ids.next("evt"),
                event.getSchema().getFullName(),
                SOURCE,
                clock.instant(),
                scope,
                "%020d".formatted(sequence),
                trace.value());
        byte[] value = Objects.requireNonNull(serializer.serialize(TOPIC, event), "only a null has no bytes");
        return new OutboxEvent(TOPIC, scope, metadata.asMap(), value);
    }
}
