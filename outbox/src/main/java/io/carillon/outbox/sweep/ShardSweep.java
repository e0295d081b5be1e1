package io.carillon.outbox.sweep;

import io.carillon.outbox.OutboxConfig.Sweeping;
import io.carillon.outbox.sweep.Leases.Lease;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Sweeps one shard: looks through its open buckets, settles those that nothing can be added to any more. */
final class ShardSweep {

    private static final int PAGE = 256;

    private final Lease lease;
    private final Sweeping config;
    private final Buckets buckets;
    private final Intents intents;
    private final Watermarks watermarks;
    private final Inspection inspection;
    private final Parallel parallel;

    /** Intents of the open buckets that were looked at, so that each is looked at once. */
    private final Map<Instant, Map<String, Intent>> seen = new HashMap<>();

    ShardSweep(
            Lease lease,
            Sweeping config,
            Intents intents,
            Watermarks watermarks,
            Inspection inspection,
            Parallel parallel) {
        this.lease = lease;
        this.config = config;
        buckets = new Buckets(config.bucket());
        this.intents = intents;
        this.watermarks = watermarks;
        this.inspection = inspection;
        this.parallel = parallel;
    }

    /** One pass, if this instance has or gets the lease; ends early if it loses it. */
    void pass(Instant settledBefore, Instant now) {
        if (!lease.take()) {
            seen.clear();
            return;
        }
        Instant oldest = now.minus(config.intentTtl());
        Instant first = buckets.of(settledBefore.isBefore(oldest) ? oldest : settledBefore);
        seen.keySet().removeIf(bucket -> bucket.isBefore(first));
        for (Instant bucket : buckets.since(first, now)) {
            boolean finished = isClosed(bucket, now) ? settle(bucket) : look(bucket, now);
            if (!finished) {
                return;
            }
        }
    }

    private boolean isClosed(Instant bucket, Instant now) {
        return buckets.end(bucket).plus(config.grace()).isBefore(now);
    }

    private boolean settle(Instant bucket) {
        boolean finished =
                forEachPage(bucket, page -> parallel.forEach(page, intent -> inspection.settle(intent.aggregateId())));
        if (finished) {
            watermarks.advance(lease.shard(), buckets.end(bucket));
        }
        return finished;
    }

    private boolean look(Instant bucket, Instant now) {
        Map<String, Intent> known = seen.computeIfAbsent(bucket, _ -> new HashMap<>());
        return forEachPage(bucket, page -> {
            List<Intent> due = page.stream()
                    .filter(intent -> intent.isOlderThan(config.patience(), now))
                    .filter(intent -> !intent.equals(known.get(intent.aggregateId())))
                    .toList();
            parallel.forEach(due, intent -> inspection.look(intent.aggregateId()));
            due.forEach(intent -> known.put(intent.aggregateId(), intent));
        });
    }

    /** Whether it came to the end, with the lease still held and nobody asking to stop. */
    private boolean forEachPage(Instant bucket, Consumer<List<Intent>> action) {
        String last = "";
        while (!Thread.currentThread().isInterrupted() && lease.keep()) {
            List<Intent> page = intents.page(bucket, lease.shard(), last, PAGE);
            action.accept(page);
            if (page.size() < PAGE) {
                return lease.keep();
            }
            last = page.getLast().aggregateId();
        }
        return false;
    }

    void release() {
        lease.release();
    }
}
