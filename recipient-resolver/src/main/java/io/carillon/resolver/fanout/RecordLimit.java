package io.carillon.resolver.fanout;

/**
 * How large one notification record may grow before the next recipients get a record of their own.
 *
 * @param bytes of the value, below the broker's {@code max.message.bytes} and the producer's {@code max.request.size}
 * @param recipients of one record
 */
public record RecordLimit(int bytes, int recipients) {

    // What a record holds beside data and recipients: id, type, scope, times, framing.
    private static final int ENVELOPE_BYTES = 4 * 1024;

    public RecordLimit {
        if (bytes <= 2 * ENVELOPE_BYTES || recipients < 1) {
            throw new IllegalArgumentException("a record holds at least one recipient and more than "
                    + 2 * ENVELOPE_BYTES + " bytes, not " + recipients + " and " + bytes);
        }
    }

    /** How many bytes of {@code data} leave room for the envelope and at least some recipients. */
    public int largestData() {
        return bytes - 2 * ENVELOPE_BYTES;
    }

    int bytesForRecipients(int dataBytes) {
        return bytes - ENVELOPE_BYTES - dataBytes;
    }
}
