package io.carillon.benchmarks.harness.socket;

import java.nio.ByteBuffer;

/**
 * Takes apart what a server sends after the handshake (RFC 6455, 5.2): unmasked frames. Text has to come in one frame each, as
 * the gateway sends it.
 */
final class FrameReader {
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int FINAL_WITHOUT_EXTENSION = 0x80;
    private static final int OPCODE = 0x0f;
    private static final int SHORT_HEADER = 2;
    private static final int LENGTH_IN_SHORT = 126;
    private static final int LENGTH_IN_LONG = 127;

    /** Takes one frame. */
    @FunctionalInterface
    interface Sink {
        /** A whole frame with its own copy of the content. */
        void frame(int opcode, byte[] content);
    }

    private byte[] begun = {};

    /**
     * Reads on.
     *
     * @param input what has arrived, read to its end; what is no whole frame yet is kept for the next call
     * @throws IllegalStateException if the server does not keep to the above
     */
    void read(ByteBuffer input, Sink sink) {
        ByteBuffer all = Bytes.joined(begun, input);
        while (readOne(all, sink)) {
            // The next one may have come, too.
        }
        begun = Bytes.rest(all);
    }

    private static boolean readOne(ByteBuffer input, Sink sink) {
        int start = input.position();
        long length = length(input);
        if (length < 0 || input.remaining() < length) {
            input.position(start);
            return false;
        }
        int first = input.get(start);
        if ((first & ~OPCODE & 0xff) != FINAL_WITHOUT_EXTENSION) {
            throw new IllegalStateException("a fragment, or a frame of an extension: " + (first & 0xff));
        }
        byte[] content = new byte[Math.toIntExact(length)];
        input.get(content);
        sink.frame(first & OPCODE, content);
        return true;
    }

    /** Reads the header and returns the content's length; -1 if the header is not complete. */
    private static long length(ByteBuffer input) {
        if (input.remaining() < SHORT_HEADER) {
            return -1;
        }
        input.get();
        int length = input.get();
        if (length < 0) {
            throw new IllegalStateException("a server's frames are not masked");
        }
        return switch (length) {
            case LENGTH_IN_SHORT -> input.remaining() < Short.BYTES ? -1 : Short.toUnsignedInt(input.getShort());
            case LENGTH_IN_LONG -> input.remaining() < Long.BYTES ? -1 : input.getLong();
            default -> length;
        };
    }
}
