package io.carillon.gateway.resume;

import io.carillon.gateway.config.QueueSettings;

/** How much is held for a subscription while its history is replayed. */
public record HoldLimits(int maxFrames, long maxBytes) {

    /** Half of a connection's queue: a replay leaves the other half empty, so what was held always fits. */
    public static HoldLimits of(QueueSettings queue) {
        return new HoldLimits(queue.maxFrames() / 2, queue.maxBytes() / 2);
    }
}
