package io.carillon.benchmarks.harness.socket;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** What arrives is no message yet: the rest of one read is the beginning of the next. */
final class Bytes {
    private Bytes() {}

    /** What was left, and what has come since; the latter itself if nothing was left. */
    static ByteBuffer joined(byte[] left, ByteBuffer input) {
        if (left.length == 0) {
            return input;
        }
        byte[] all = Arrays.copyOf(left, left.length + input.remaining());
        input.get(all, left.length, input.remaining());
        return ByteBuffer.wrap(all);
    }

    /** Takes what is left. */
    static byte[] rest(ByteBuffer input) {
        byte[] rest = new byte[input.remaining()];
        input.get(rest);
        return rest;
    }
}
