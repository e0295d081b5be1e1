package io.carillon.gateway.limits;

import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * What one session may still send. It holds nothing before the first frame, so that a session that only listens costs
 * next to nothing. Thread-safe.
 */
public final class Allowance {

    private final String userId;
    private final Limits limits;
    private @Nullable Buckets buckets;
    private @Nullable Bucket refreshes;
    private boolean over;

    Allowance(String userId, Limits limits) {
        this.userId = userId;
        this.limits = limits;
    }

    private record Buckets(Bucket frames, Bucket bytes, Bucket userFrames) {}

    /**
     * Whether a frame may come in now.
     *
     * @param size in bytes of UTF-8
     */
    public synchronized Verdict frame(long size) {
        if (over) {
            return Verdict.PASSED;
        }
        Buckets mine = buckets();
        Rates rates = limits.rates();
        long bytes = rates.connectionBytes().counted(size);
        long framesWait = mine.frames().estimateAbilityToConsume(1).getNanosToWaitForRefill();
        long bytesWait = mine.bytes().estimateAbilityToConsume(bytes).getNanosToWaitForRefill();
        if (framesWait > 0 || bytesWait > 0) {
            Rate tighter = framesWait >= bytesWait ? rates.connectionFrames() : rates.connectionBytes();
            return limits.refused(tighter, Math.max(framesWait, bytesWait));
        }
        // Shared with other sessions, so asking first would not tell what taking brings.
        var probe = mine.userFrames().tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            return limits.refused(rates.userFrames(), probe.getNanosToWaitForRefill());
        }
        mine.frames().tryConsume(1);
        mine.bytes().tryConsume(bytes);
        return Verdict.PASSED;
    }

    /** Whether the session's token may be refreshed now. */
    public synchronized Verdict refresh() {
        if (refreshes == null) {
            refreshes = limits.rates().refreshes().guardedBucket(limits.clock());
        }
        var probe = refreshes.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Verdict.PASSED
                : limits.refused(limits.rates().refreshes(), probe.getNanosToWaitForRefill());
    }

    /** The session is over. What it still hands in is let through, because nobody will send more. */
    public synchronized void end() {
        over = true;
        if (buckets != null) {
            buckets = null;
            limits.users().letGo(userId);
        }
    }

    private Buckets buckets() {
        if (buckets == null) {
            Rates rates = limits.rates();
            buckets = new Buckets(
                    rates.connectionFrames().guardedBucket(limits.clock()),
                    rates.connectionBytes().guardedBucket(limits.clock()),
                    limits.users().hold(userId));
        }
        return buckets;
    }
}
