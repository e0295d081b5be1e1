package io.carillon.gateway.resume;

import io.carillon.gateway.log.Cursor;
import io.carillon.gateway.protocol.CloseCode;
import io.carillon.gateway.protocol.GapReason;
import io.carillon.gateway.protocol.OutboundFrame;

/** Whoever wants a user's notifications. No method blocks; all are thread-safe. */
public interface Subscriber {

    /** Whose notifications. */
    String userId();

    /** The channels whose notifications are wanted, beside those that belong to none. */
    Channels channels();

    /** The subscription stands at a position; called once, first. */
    void ready(Cursor position);

    /**
     * Notifications may be missing after the cursor the subscriber came with.
     *
     * @param from the cursor it came with, as it came
     * @param position where it goes on
     */
    void gap(GapReason reason, String from, Cursor position);

    /** The next notification. */
    void offer(OutboundFrame frame);

    /**
     * Whether a replay may offer another frame now.
     *
     * @param whenThereIs called once there is room again, if there is none now
     */
    boolean hasRoom(Runnable whenThereIs);

    /** The subscription can't go on; the subscriber may come back with its cursor. */
    void end(CloseCode reason);
}
