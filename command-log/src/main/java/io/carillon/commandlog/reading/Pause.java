package io.carillon.commandlog.reading;

import java.time.Duration;

/** Growing pauses between attempts. */
final class Pause {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private Duration next = FIRST;

    /** Waits, unless this thread is to end: then false. */
    boolean rest() {
        try {
            Thread.sleep(next);
            Duration twice = next.multipliedBy(2);
            next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
