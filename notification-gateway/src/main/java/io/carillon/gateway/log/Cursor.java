package io.carillon.gateway.log;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.apache.kafka.common.Uuid;

/**
 * A position in the delivery log (docs/protocol.md, 4): everything up to and including {@code offset} has been dealt
 * with. To clients it is opaque text.
 *
 * @param epoch the identity of the log; another one when the log is created anew
 * @param partition the partition
 * @param offset the last offset dealt with; -1 before the first
 */
public record Cursor(Uuid epoch, int partition, long offset) {

    private static final byte VERSION = 1;
    private static final int BYTES = Byte.BYTES + 2 * Long.BYTES + Integer.BYTES + Long.BYTES;

    /** The text for the wire: base64url of version, epoch, partition and offset. */
    public String encode() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .put(VERSION)
                .putLong(epoch.getMostSignificantBits())
                .putLong(epoch.getLeastSignificantBits())
                .putInt(partition)
                .putLong(offset)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Reads what {@link #encode} wrote; empty for anything else. */
    public static Optional<Cursor> parse(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != BYTES || bytes[0] != VERSION) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, BYTES - 1);
        Cursor cursor = new Cursor(new Uuid(in.getLong(), in.getLong()), in.getInt(), in.getLong());
        return cursor.partition >= 0 && cursor.offset >= -1 ? Optional.of(cursor) : Optional.empty();
    }
}
