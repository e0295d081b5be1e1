package io.carillon.outbox.publish;

import java.time.Duration;

/**
 * How long to wait after the n-th failure in a row.
 *
 * @param first after the first one
 * @param last at most
 */
record Backoff(Duration first, Duration last) {

    Duration after(int failures) {
        int doublings = Math.min(Math.max(failures - 1, 0), 30);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(last) < 0 ? wait : last;
    }
}
