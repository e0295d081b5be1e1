package io.carillon.outbox.chassis;

import io.carillon.outbox.AggregateTable;
import io.carillon.schemas.Topic;
import java.util.List;
import org.apache.avro.Schema;

/**
 * What a service says of its aggregates and their events, as a bean.
 *
 * @param table of the aggregates, in the session's keyspace; lower case
 * @param keyColumn the text column that is its whole partition key, such as {@code family_id}; see {@link AggregateTable}
 * @param source what events name as their source, such as {@code /carillon/family-service}
 * @param topic of the events
 * @param eventTypes every type of event that the service tells; the registry is asked about each before the first real one
 */
public record Aggregates(String table, String keyColumn, String source, Topic topic, List<Schema> eventTypes) {

    /** Refuses to have none: an outbox without events is a mistake. */
    public Aggregates {
        eventTypes = List.copyOf(eventTypes);
        if (source.isBlank() || eventTypes.isEmpty()) {
            throw new IllegalArgumentException("aggregates need a source and types of events");
        }
    }

    /** The table as the outbox names it. */
    AggregateTable in(String keyspace) {
        return new AggregateTable(keyspace, table, keyColumn);
    }
}
