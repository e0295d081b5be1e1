package io.carillon.gateway.resume;

import java.time.Instant;

/** Where a client wants its session to start (docs/protocol.md, 4). */
public sealed interface Start {

    /** With what happens from now on. */
    Start NOW = new Now();

    /** {@link #NOW}. */
    record Now() implements Start {
        @Override
        public String asGiven() {
            return "";
        }
    }

    /**
     * With what follows a cursor.
     *
     * @param cursor as the client sent it: it may be anything
     */
    record After(String cursor) implements Start {
        @Override
        public String asGiven() {
            return cursor;
        }
    }

    /**
     * With what the user was told since a time.
     *
     * @param time not in the future
     * @param asGiven as the client wrote it
     */
    record Since(Instant time, String asGiven) implements Start {}

    /** As the client wrote it; empty for now. */
    String asGiven();
}
