package io.carillon.gateway.session;

/** When a session was last heard of, as {@link System#nanoTime} has it. Thread-safe. */
final class Vitals {

    private static final long NEVER = 0;

    private final long openedNanos;
    private volatile long heardNanos;
    private volatile long pingedNanos = NEVER;
    private volatile long closingNanos = NEVER;
    private volatile boolean ready;

    Vitals(long nowNanos) {
        this.openedNanos = nowNanos;
        this.heardNanos = nowNanos;
    }

    void heard(long nowNanos) {
        heardNanos = nowNanos;
        pingedNanos = NEVER;
    }

    void pinged(long nowNanos) {
        pingedNanos = nowNanos;
    }

    void ready() {
        ready = true;
    }

    void closingSince(long nowNanos) {
        closingNanos = nowNanos;
    }

    boolean isReady() {
        return ready;
    }

    long ageNanos(long nowNanos) {
        return nowNanos - openedNanos;
    }

    long silentNanos(long nowNanos) {
        return nowNanos - heardNanos;
    }

    boolean awaitsPong() {
        return pingedNanos != NEVER;
    }

    long sincePingNanos(long nowNanos) {
        return nowNanos - pingedNanos;
    }

    boolean closing() {
        return closingNanos != NEVER;
    }

    long closingNanos(long nowNanos) {
        return nowNanos - closingNanos;
    }
}
