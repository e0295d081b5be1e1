package io.carillon.gateway.pusher.log;

import io.carillon.gateway.protocol.OutboundFrame;

/**
 * The last event of a cache channel.
 *
 * @param offset where it stands in its partition
 */
record Remembered(long offset, OutboundFrame frame) {

    /** When it was triggered, as epoch milliseconds. */
    long atMillis() {
        return frame.occurredAtMillis();
    }
}
