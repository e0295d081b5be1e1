package io.carillon.outbox.chassis;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets the changes of one aggregate wait for each other inside this instance. The version of its state alone keeps them correct; taking turns
 * spares the database races between requests that meet here anyway.
 */
public final class Turns {

    /** Aggregates that share a lock only wait without need. */
    private static final int LOCKS = 1024;

    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];
    private final Duration patience;

    /** @param patience the longest wait for one's turn */
    public Turns(Duration patience) {
        Arrays.setAll(locks, _ -> new ReentrantLock(true));
        this.patience = patience;
    }

    /** What the action gives, or nothing if its turn didn't come in time. */
    public <T> Optional<T> inTurn(String aggregateId, Supplier<T> action) {
        ReentrantLock lock = locks[Math.floorMod(aggregateId.hashCode(), LOCKS)];
        try {
            if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(action.get());
        } finally {
            lock.unlock();
        }
    }
}
