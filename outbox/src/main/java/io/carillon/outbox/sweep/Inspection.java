package io.carillon.outbox.sweep;

import io.carillon.outbox.aggregate.AggregateRows;
import io.carillon.outbox.aggregate.AggregateState;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What a sweeper does about one intent. */
final class Inspection {

    private final AggregateRows rows;
    private final Intents intents;
    private final Consumer<String> publish;
    private final Counter leftBehind;
    private final Duration rowsKept;

    Inspection(AggregateRows rows, Intents intents, Consumer<String> publish, Counter leftBehind, Duration rowsKept) {
        this.rows = rows;
        this.intents = intents;
        this.publish = publish;
        this.leftBehind = leftBehind;
        this.rowsKept = rowsKept;
    }

    /** Publishes what is visibly left behind. May miss a batch that is still under way. */
    void look(String aggregateId) {
        if (!rows.read(aggregateId).settled()) {
            publishLeftovers(aggregateId);
        }
    }

    /**
     * Afterwards the intent is dealt with for good: no batch is half-way, what is published is removed, and what is not has a
     * new intent in the current bucket.
     */
    void settle(String aggregateId) {
        AggregateState state = rows.settle(aggregateId);
        if (!state.settled()) {
            CompletableFuture<Void> renewed = intents.write(aggregateId).toCompletableFuture();
            publishLeftovers(aggregateId);
            renewed.join();
        }
        if (state.publishedThrough() > 0) {
            rows.remove(aggregateId, state.publishedThrough(), Instant.now().minus(rowsKept));
        }
    }

    private void publishLeftovers(String aggregateId) {
        leftBehind.increment();
        publish.accept(aggregateId);
    }
}
