package io.carillon.conformance.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** WebSocket frames (RFC 6455, 5.2) as bytes. */
final class Frames {

    private static final int LAST = 0x80;
    private static final int MASKED = 0x80;
    private static final int RESERVED = 0x70;
    private static final int OPCODE = 0x0f;
    private static final int LENGTH = 0x7f;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int MOST_OF_TWO_BYTES = 0xffff;
    private static final int NO_STATUS = 1005;
    private static final int[] MASK = {0x37, 0xfa, 0x21, 0x3d};

    private Frames() {}

    /** A whole message, or a control frame. */
    record Received(Opcode opcode, byte[] payload) {
        int closeCode() {
            return payload.length < Short.BYTES
                    ? NO_STATUS
                    : Short.toUnsignedInt(ByteBuffer.wrap(payload).getShort());
        }

        String closeReason() {
            return payload.length < Short.BYTES
                    ? ""
                    : new String(payload, Short.BYTES, payload.length - Short.BYTES, StandardCharsets.UTF_8);
        }
    }

    /** Writes a masked frame, as clients must. */
    static void write(OutputStream out, Opcode opcode, boolean last, byte[] payload) throws IOException {
        var bytes = new ByteArrayOutputStream(payload.length + 14);
        var frame = new DataOutputStream(bytes);
        frame.writeByte((last ? LAST : 0) | opcode.number());
        if (payload.length < TWO_BYTES) {
            frame.writeByte(MASKED | payload.length);
        } else if (payload.length <= MOST_OF_TWO_BYTES) {
            frame.writeByte(MASKED | TWO_BYTES);
            frame.writeShort(payload.length);
        } else {
            frame.writeByte(MASKED | EIGHT_BYTES);
            frame.writeLong(payload.length);
        }
        for (int mask : MASK) {
            frame.writeByte(mask);
        }
        for (int i = 0; i < payload.length; i++) {
            frame.writeByte(payload[i] ^ MASK[i % MASK.length]);
        }
        out.write(bytes.toByteArray());
        out.flush();
    }

    /** Reads a control frame, or the frames of a message. */
    static Received read(InputStream in) throws IOException {
        var message = new ByteArrayOutputStream();
        Opcode kind = Opcode.CONTINUATION;
        while (true) {
            int first = octet(in);
            if ((first & RESERVED) != 0) {
                throw new IOException("a frame uses an extension that was not agreed on");
            }
            Opcode opcode = Opcode.of(first & OPCODE);
            message.write(in.readNBytes(length(in)));
            kind = opcode == Opcode.CONTINUATION ? kind : opcode;
            if ((first & LAST) != 0) {
                return new Received(kind, message.toByteArray());
            }
        }
    }

    private static int length(InputStream in) throws IOException {
        int length = octet(in) & LENGTH;
        return switch (length) {
            case TWO_BYTES ->
                Short.toUnsignedInt(ByteBuffer.wrap(in.readNBytes(Short.BYTES)).getShort());
            case EIGHT_BYTES ->
                Math.toIntExact(ByteBuffer.wrap(in.readNBytes(Long.BYTES)).getLong());
            default -> length;
        };
    }

    private static int octet(InputStream in) throws IOException {
        int octet = in.read();
        if (octet < 0) {
            throw new EOFException("the connection broke off");
        }
        return octet;
    }
}
