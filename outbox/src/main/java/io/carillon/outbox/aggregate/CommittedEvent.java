package io.carillon.outbox.aggregate;

import io.carillon.outbox.OutboxEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event as read back from its aggregate.
 *
 * @param sequence its place in the aggregate's history
 * @param ballotMicros the write time of its row: the Paxos ballot of the batch that committed it, in microseconds since 1970.
 *     Never decreases along the sequences of an aggregate
 * @param event what to publish
 */
public record CommittedEvent(long sequence, long ballotMicros, OutboxEvent event) {

    /** When it was committed, by the coordinator's clock. */
    public Instant committedAt() {
        return Instant.EPOCH.plus(ballotMicros, ChronoUnit.MICROS);
    }
}
