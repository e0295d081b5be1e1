package io.carillon.benchmarks.resuming;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What went wrong for clients, or might have: counted by any thread. */
final class Faults {
    private final LongAdder received = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder gaps = new LongAdder();
    private final Map<String, LongAdder> ends = new ConcurrentSkipListMap<>();

    /**
     * A notification arrived.
     *
     * @param expected the number that was next
     * @param number its own: a higher one leaves some out, a lower one has been there or comes too late
     * @return the number that is next now
     */
    int arrived(int expected, int number) {
        received.increment();
        if (number < expected) {
            repeated.increment();
            return expected;
        }
        lost.add(number - expected);
        return number + 1;
    }

    /** The gateway said that something may be missing. */
    void gap() {
        gaps.increment();
    }

    /** A connection ended, or did not come about. */
    void ended(String how) {
        ends.computeIfAbsent(how, key -> new LongAdder()).increment();
    }

    /** Notifications that were left out when a later one came. */
    long lost() {
        return lost.sum();
    }

    /** Notifications that came again, or after a later one. */
    long repeated() {
        return repeated.sum();
    }

    /** {@code resume.gap} frames. */
    long gaps() {
        return gaps.sum();
    }

    /** Whether everybody has got everything once and in order. */
    boolean none() {
        return lost() == 0 && repeated() == 0 && gaps() == 0;
    }

    /** How connections ended, and how often. */
    Map<String, Long> ends() {
        Map<String, Long> sums = new TreeMap<>();
        ends.forEach((how, count) -> sums.put(how, count.sum()));
        return sums;
    }

    @Override
    public String toString() {
        return "%d notifications received, %d lost, %d repeated or out of order, %d gaps"
                .formatted(received.sum(), lost(), repeated(), gaps());
    }
}
