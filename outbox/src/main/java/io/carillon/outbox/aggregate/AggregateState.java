package io.carillon.outbox.aggregate;

/**
 * Where an aggregate stands.
 *
 * @param version sequence of its last event, 0 if it has none
 * @param publishedThrough sequence up to which Kafka has acknowledged everything
 */
public record AggregateState(long version, long publishedThrough) {

    /** Number of events that Kafka has not acknowledged yet. */
    public long unpublished() {
        return Math.max(0, version - publishedThrough);
    }

    /** Whether nothing is left to publish. */
    public boolean settled() {
        return unpublished() == 0;
    }
}
