package io.carillon.gateway.pusher.connection;

/** When a connection was last heard of, as {@link System#nanoTime} has it. Thread-safe. */
final class PusherVitals {

    private static final long NEVER = 0;

    private volatile long heardNanos;
    private volatile long pingedNanos = NEVER;
    private volatile long closingNanos = NEVER;

    PusherVitals(long nowNanos) {
        this.heardNanos = nowNanos;
    }

    void heard(long nowNanos) {
        heardNanos = nowNanos;
        pingedNanos = NEVER;
    }

    void pinged(long nowNanos) {
        pingedNanos = nowNanos;
    }

    void closingSince(long nowNanos) {
        closingNanos = nowNanos;
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
