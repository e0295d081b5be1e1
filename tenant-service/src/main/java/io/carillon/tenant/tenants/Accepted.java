package io.carillon.tenant.tenants;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A decision that is to be committed: its changes and events together or not at all.
 *
 * @param events in the order in which they are to be published; at least one, because the version is the number of events
 */
public record Accepted<T>(T value, List<Change> changes, List<SpecificRecord> events) implements Decision<T> {

    /** @throws IllegalArgumentException if there is no event */
    public Accepted {
        changes = List.copyOf(changes);
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a change that nobody could hear of");
        }
    }
}
