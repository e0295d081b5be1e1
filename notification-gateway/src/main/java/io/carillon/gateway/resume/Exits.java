package io.carillon.gateway.resume;

/** Where replays go that leave a {@link Pass}. Thread-safe. */
interface Exits {

    /** Something is left: it waits for another pass. */
    void again(Replay replay);

    /** Something is left, but the log or the schema registry can't be reached: it rests first. */
    void later(Replay replay);

    /** Its subscription is live. */
    void live(Replay replay);
}
