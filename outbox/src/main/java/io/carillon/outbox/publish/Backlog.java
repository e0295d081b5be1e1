package io.carillon.outbox.publish;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates this instance knows to have unpublished events. Bounded: beyond the limit failed aggregates are left to the
 * sweeper, which carries their intents along.
 */
final class Backlog {

    private record Waiting(long events, @Nullable Instant oldest, int failures) {}

    private static final Waiting NOTHING_KNOWN = new Waiting(1, null, 0);

    private final int limit;
    private final ConcurrentHashMap<String, Waiting> waiting = new ConcurrentHashMap<>();

    Backlog(int limit) {
        this.limit = limit;
    }

    /** The aggregate was read and has this much to publish. */
    void found(String aggregateId, long events, Instant oldest) {
        waiting.compute(aggregateId, (_, known) -> new Waiting(events, oldest, known == null ? 0 : known.failures));
    }

    /** Nothing is left of the aggregate. */
    void published(String aggregateId) {
        waiting.remove(aggregateId);
    }

    /** Counts a failure; returns how many there were in a row, or 0 if the aggregate is no longer kept track of. */
    int failed(String aggregateId) {
        if (waiting.size() > limit) {
            waiting.remove(aggregateId);
            return 0;
        }
        return waiting.compute(aggregateId, (_, known) -> failedOnceMore(known == null ? NOTHING_KNOWN : known))
                .failures;
    }

    private static Waiting failedOnceMore(Waiting known) {
        return new Waiting(known.events, known.oldest, known.failures + 1);
    }

    boolean hasFailed(String aggregateId) {
        Waiting known = waiting.get(aggregateId);
        return known != null && known.failures > 0;
    }

    long events() {
        return waiting.values().stream().mapToLong(Waiting::events).sum();
    }

    Optional<Instant> oldest() {
        return waiting.values().stream()
                .flatMap(known -> Optional.ofNullable(known.oldest).stream())
                .min(Instant::compareTo);
    }
}
