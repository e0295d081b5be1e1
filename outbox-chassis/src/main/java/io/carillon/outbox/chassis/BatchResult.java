package io.carillon.outbox.chassis;

/** What became of a conditional batch. */
public enum BatchResult {
    /** The aggregate has changed, and has its events. */
    COMMITTED,
    /** Somebody else was faster: nothing changed, and what was decided must be decided anew. */
    CONFLICT
}
