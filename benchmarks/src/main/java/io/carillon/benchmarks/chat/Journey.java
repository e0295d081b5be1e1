package io.carillon.benchmarks.chat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLongArray;

/** When one message was where, by {@link System#nanoTime()}; 0 for not yet. Of several sightings of a place the first counts. */
final class Journey {

    private final long due;
    private final AtomicLongArray seen = new AtomicLongArray(Hop.values().length + 1);
    private final CountDownLatch arrivals;
    private volatile long acknowledged;

    /**
     * @param due when it was meant to be sent
     * @param listeners how many sockets hear it
     */
    Journey(long due, int listeners) {
        this.due = due;
        this.arrivals = new CountDownLatch(listeners);
    }

    long due() {
        return due;
    }

    void passed(Hop hop, long at) {
        seen.compareAndSet(hop.ordinal(), 0, at);
    }

    void arrived(long at) {
        seen.compareAndSet(Hop.values().length, 0, at);
        arrivals.countDown();
    }

    void acknowledged(long at) {
        acknowledged = at;
    }

    long acknowledgedAt() {
        return acknowledged;
    }

    long passedAt(Hop hop) {
        return seen.get(hop.ordinal());
    }

    /** At the first socket. */
    long arrivedAt() {
        return seen.get(Hop.values().length);
    }

    CountDownLatch arrivals() {
        return arrivals;
    }
}
