package io.carillon.outbox;

/** The outcome of a batch can no longer be told: its row was published and removed before anyone asked. */
public final class OutcomeLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the aggregate and the sequence that was asked for. */
    public OutcomeLostException(String aggregateId, long sequence) {
        super("the outbox row of " + aggregateId + " at sequence " + sequence
                + " was removed after publication; ask within the time rows are kept");
    }
}
