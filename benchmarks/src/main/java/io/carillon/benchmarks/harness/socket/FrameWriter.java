package io.carillon.benchmarks.harness.socket;

import java.nio.ByteBuffer;

/** Puts together what a client sends after the handshake (RFC 6455, 5.3). */
final class FrameWriter {
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int LONGEST = 125;

    private FrameWriter() {}

    /**
     * One frame, masked with zeros: what masks are for, a proxy in between that is fooled, is not there.
     *
     * @param content 125 bytes at most
     */
    static ByteBuffer frame(int opcode, byte[] content) {
        if (content.length > LONGEST) {
            throw new IllegalArgumentException(content.length + " bytes are too many for a short frame");
        }
        return ByteBuffer.allocate(2 + Integer.BYTES + content.length)
                .put((byte) (FINAL | opcode))
                .put((byte) (MASKED | content.length))
                .putInt(0)
                .put(content)
                .flip();
    }
}
