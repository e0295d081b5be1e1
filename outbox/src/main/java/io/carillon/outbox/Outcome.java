package io.carillon.outbox;

/** What became of a batch whose answer got lost. */
public sealed interface Outcome {

    /** The batch was applied: its state and its events are durable. */
    record Committed() implements Outcome {}

    /**
     * The batch was not applied. If the server reported the time-out this is final. If the driver did, the coordinator may
     * still be trying: a retry must carry the same event ids, so that the late commit is recognised at the next read back.
     *
     * @param version the aggregate's version as of now, 0 if it does not exist
     */
    record NotCommitted(long version) implements Outcome {}
}
