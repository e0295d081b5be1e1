package io.carillon.outbox.publish;

/** An event is missing before one that is there; publishing on would break the order. */
final class SequenceGapException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SequenceGapException(String aggregateId, long expected, long found) {
        super("the outbox of " + aggregateId + " should go on with sequence " + expected + " but has " + found
                + "; was it committed below LOCAL_QUORUM, or were rows removed?");
    }
}
