package io.carillon.outbox.publish;

import io.carillon.outbox.PublishListener;
import io.carillon.outbox.aggregate.AggregateRows;
import io.carillon.outbox.aggregate.AggregateState;
import io.carillon.outbox.aggregate.CommittedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what one aggregate has unpublished. Always begins with the first unpublished event and sends the next only when
 * Kafka has acknowledged the one before, so that no event can overtake another, not even if a send fails or a second instance
 * does the same at the same time: that repeats events, but never reorders their first occurrences.
 */
final class Drain {

    private final AggregateRows rows;
    private final KafkaSender kafka;
    private final PublishListener listener;
    private final Backlog backlog;
    private final PublishMetrics metrics;

    Drain(AggregateRows rows, KafkaSender kafka, PublishListener listener, Backlog backlog, PublishMetrics metrics) {
        this.rows = rows;
        this.kafka = kafka;
        this.listener = listener;
        this.backlog = backlog;
        this.metrics = metrics;
    }

    /** Ends when nothing is left; throws the exception of what went wrong, with all acknowledged events marked. */
    void run(String aggregateId) {
        AggregateState state = rows.read(aggregateId);
        long through = state.publishedThrough();
        while (through < state.version()) {
            List<CommittedEvent> page = rows.after(aggregateId, through);
            requireContiguous(aggregateId, through, page);
            backlog.found(
                    aggregateId, state.version() - through, page.getFirst().committedAt());
            publish(aggregateId, page);
            through = page.getLast().sequence();
        }
        backlog.published(aggregateId);
    }

    private void publish(String aggregateId, List<CommittedEvent> page) {
        listener.beforePublish(
                aggregateId, page.stream().map(CommittedEvent::event).toList());
        @Nullable CommittedEvent last = null;
        try {
            for (CommittedEvent committed : page) {
                kafka.send(committed.event());
                metrics.published(committed.committedAt());
                last = committed;
            }
        } finally {
            if (last != null) {
                rows.publishedThrough(aggregateId, last);
            }
        }
    }

    private static void requireContiguous(String aggregateId, long through, List<CommittedEvent> page) {
        if (page.isEmpty()) {
            throw new SequenceGapException(aggregateId, through + 1, 0);
        }
        long expected = through;
        for (CommittedEvent committed : page) {
            if (committed.sequence() != ++expected) {
                throw new SequenceGapException(aggregateId, expected, committed.sequence());
            }
        }
    }
}
