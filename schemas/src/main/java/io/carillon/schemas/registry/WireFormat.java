package io.carillon.schemas.registry;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Confluent's wire format: a zero byte, the schema's id in four bytes big-endian, the Avro-encoded record. */
public final class WireFormat {

    /** The first byte. */
    public static final byte MAGIC = 0;
    /** Bytes before the record. */
    public static final int HEADER_LENGTH = 1 + Integer.BYTES;

    private WireFormat() {}

    /**
     * The id of the schema a payload was written with.
     *
     * @throws NotWireFormatException naming the first byte and the length
     */
    public static int schemaId(byte[] payload) {
        if (payload.length < HEADER_LENGTH || payload[0] != MAGIC) {
            String found = payload.length == 0
                    ? "it is empty"
                    : "its first byte is 0x%02x and its length %d".formatted(payload[0], payload.length);
            throw new NotWireFormatException("the payload is not in Confluent's wire format: " + found
                    + ", expected 0x00 and at least " + HEADER_LENGTH);
        }
        return ByteBuffer.wrap(payload, 1, Integer.BYTES).getInt();
    }

    static void writeHeader(ByteArrayOutputStream out, int schemaId) {
        out.write(MAGIC);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(schemaId).array());
    }
}
