package io.carillon.gateway.log;

import io.carillon.delivery.Notification;
import io.carillon.gateway.log.LogRecord.Legible;
import io.carillon.gateway.protocol.FrameCodec;
import io.carillon.gateway.protocol.OutboundFrame;
import io.carillon.gateway.protocol.OutboundFrame.Kind;
import io.carillon.gateway.protocol.ServerFrame;
import java.time.Instant;
import java.util.Optional;

/** Makes a record of the delivery log the frame that its recipients get. Thread-safe. */
public final class NotificationFrames {

    private final FrameCodec codec;

    /** Frames written by the given codec. */
    public NotificationFrames(FrameCodec codec) {
        this.codec = codec;
    }

    /** The frame of a notification that happens now. An ephemeral one carries no cursor. */
    public OutboundFrame live(Legible entry, Cursor cursor) {
        return entry.notification().getEphemeral()
                ? frame(entry, Optional.empty(), Kind.EPHEMERAL)
                : frame(entry, Optional.of(cursor.encode()), Kind.DURABLE);
    }

    /** The frame of a notification from the log's past. */
    public OutboundFrame replayed(Legible entry, Cursor cursor) {
        return frame(entry, Optional.of(cursor.encode()), Kind.REPLAYED);
    }

    /** The frame that tells a position and nothing else. */
    public OutboundFrame position(Cursor cursor) {
        return OutboundFrame.control(codec.encode(new ServerFrame.ResumePosition(cursor.encode())));
    }

    /** Whether a notification must not be delivered any more. */
    public static boolean expired(Notification notification, Instant now) {
        Instant expiry = notification.getExpiresAt();
        return expiry != null && !now.isBefore(expiry);
    }

    private OutboundFrame frame(Legible entry, Optional<String> cursor, Kind kind) {
        Notification notification = entry.notification();
        var frame = new ServerFrame.Notification(
                notification.getType(), entry.data(), notification.getId(), cursor, notification.getOccurredAt());
        return new OutboundFrame(
                codec.encode(frame), kind, notification.getOccurredAt().toEpochMilli());
    }
}
