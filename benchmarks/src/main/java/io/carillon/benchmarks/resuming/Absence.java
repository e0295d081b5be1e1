package io.carillon.benchmarks.resuming;

import java.util.function.IntConsumer;

/** When a client was away last, when it was connected again, and when it had caught up. Not thread-safe. */
final class Absence {
    private enum State {
        /** Not connected, or not told yet that it is. */
        AWAY,
        /** Connected; something that happened before is still to come. */
        CATCHING_UP,
        /** It has all that was there when it connected. */
        LIVE
    }

    private final IntConsumer liveClients;
    private State state = State.AWAY;
    private int target;
    private long since;
    private long readyAt;
    private long caughtUpAt;

    /** @param liveClients is told 1 when the client is live, and -1 when it is not any more */
    Absence(IntConsumer liveClients) {
        this.liveClients = liveClients;
    }

    /** The client is away, or will be before it knows: it counts as away until it is told anew that it is connected. */
    void begin() {
        become(State.AWAY);
    }

    /** From when on the client counts as away, a {@link System#nanoTime()}. */
    void since(long moment) {
        since = moment;
    }

    /**
     * The client is connected again.
     *
     * @param told how many notifications there have been
     */
    void ready(int told, long received) {
        readyAt = received;
        target = told;
        become(State.CATCHING_UP);
    }

    /**
     * The client has this many notifications.
     *
     * @param received when it got the last of them, or heard that there are none to come
     */
    void has(int notifications, long received) {
        if (state == State.CATCHING_UP && notifications >= target) {
            become(State.LIVE);
            caughtUpAt = received;
        }
    }

    long since() {
        return since;
    }

    long readyAt() {
        return readyAt;
    }

    long caughtUpAt() {
        return caughtUpAt;
    }

    private void become(State other) {
        liveClients.accept((other == State.LIVE ? 1 : 0) - (state == State.LIVE ? 1 : 0));
        state = other;
    }
}
