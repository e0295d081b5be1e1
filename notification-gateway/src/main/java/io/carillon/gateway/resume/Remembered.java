package io.carillon.gateway.resume;

import io.carillon.gateway.protocol.OutboundFrame;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log as memory keeps it: a durable notification that was no repeat when it was delivered.
 *
 * @param address where it stands and which sessions of its recipients it is for
 * @param recipients user ids
 * @param expiresAt not delivered from then on; null if it always is
 * @param frame as a replay sends it
 */
public record Remembered(
        Addressing address,
        List<String> recipients,
        @Nullable Instant expiresAt,
        OutboundFrame frame) {

    private static final int OBJECTS = 400;
    private static final int USER_ID = 80;
    private static final int BYTES_PER_CHARACTER = 2;

    long offset() {
        return address.offset();
    }

    boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** How much heap it takes, in bytes: an estimate that is rather too high. */
    long sizeBytes() {
        return OBJECTS + (long) USER_ID * recipients.size() + (long) BYTES_PER_CHARACTER * frame.sizeBytes();
    }
}
