package io.carillon.gateway.protocol;

/**
 * An encoded frame with what a connection's queue has to know about it.
 *
 * @param encoded the text to send
 * @param kind what it is to the queue and the metrics
 * @param occurredAtMillis when the notification was decided, as epoch milliseconds; 0 for {@link Kind#CONTROL}
 */
public record OutboundFrame(EncodedFrame encoded, Kind kind, long occurredAtMillis) {

    /** What a frame is to the queue and the metrics. */
    public enum Kind {
        /** About the connection itself, or an answer to the client. */
        CONTROL,
        /** A notification as it happens; the log keeps it. */
        DURABLE,
        /** A notification that may be dropped for a slow client. */
        EPHEMERAL,
        /** A notification from the log's past. */
        REPLAYED
    }

    /** A frame about the connection itself or an answer to the client. */
    public static OutboundFrame control(EncodedFrame encoded) {
        return new OutboundFrame(encoded, Kind.CONTROL, 0);
    }

    /** The same notification when it belongs to the past. */
    public OutboundFrame replayed() {
        return new OutboundFrame(encoded, Kind.REPLAYED, occurredAtMillis);
    }

    /** Its length in UTF-8, in bytes. */
    public int sizeBytes() {
        return encoded.sizeBytes();
    }

    /** Whether it may be dropped for a slow client. */
    public boolean droppable() {
        return kind == Kind.EPHEMERAL;
    }
}
