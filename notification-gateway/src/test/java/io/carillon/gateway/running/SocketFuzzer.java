package io.carillon.gateway.running;

import io.carillon.gateway.fuzz.FrameFuzzer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What a client might write to an open WebSocket: messages that keep RFC 6455, and bytes that break it. */
final class SocketFuzzer {

    private static final int LONGEST_CONTROL = 125;
    private static final int HARD_LIMIT = 64 * 1024;

    private final Random random;
    private final FrameFuzzer frames;

    SocketFuzzer(Random random) {
        this.random = random;
        this.frames = new FrameFuzzer(random);
    }

    /** A message, whole or in fragments, that leaves the connection open whatever it says. */
    byte[] message() throws IOException {
        byte[] text = text();
        return switch (random.nextInt(20)) {
            case 0, 1 -> fragmented(text);
            case 2 -> RawSocket.frame(RawSocket.FIN | RawSocket.BINARY, text);
            case 3 -> RawSocket.frame(RawSocket.FIN | RawSocket.PING, atMost(text, LONGEST_CONTROL));
            case 4 -> RawSocket.frame(RawSocket.FIN | RawSocket.PONG, atMost(text, LONGEST_CONTROL));
            default -> RawSocket.frame(RawSocket.FIN | RawSocket.TEXT, text);
        };
    }

    /** What ends the connection, or leaves it in the middle of something. */
    byte[] violation() throws IOException {
        byte[] text = "{\"type\":\"presence.ping\"}".getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(14)) {
            case 0 -> unmasked(text);
            case 1 -> RawSocket.frame(RawSocket.FIN | RawSocket.TEXT | (1 + random.nextInt(7)) << 4, text);
            case 2 -> RawSocket.frame(RawSocket.FIN | 3 + random.nextInt(5), text);
            case 3 -> RawSocket.frame(RawSocket.FIN | 11 + random.nextInt(5), text);
            case 4 -> RawSocket.frame(RawSocket.FIN | RawSocket.PING, new byte[LONGEST_CONTROL + 1]);
            case 5 -> RawSocket.frame(RawSocket.PING, text);
            case 6 -> RawSocket.frame(RawSocket.FIN | RawSocket.CONTINUATION, text);
            case 7 ->
                joined(RawSocket.frame(RawSocket.TEXT, text), RawSocket.frame(RawSocket.FIN | RawSocket.TEXT, text));
            case 8 -> hugeLength();
            case 9 -> RawSocket.frame(RawSocket.FIN | RawSocket.TEXT, invalidUtf8());
            case 10 -> RawSocket.frame(RawSocket.FIN | RawSocket.CLOSE, closePayload());
            case 11 ->
                RawSocket.frame(RawSocket.FIN | RawSocket.TEXT, new byte[HARD_LIMIT + 1 + random.nextInt(10_000)]);
            case 12 -> atMost(RawSocket.frame(RawSocket.FIN | RawSocket.TEXT, text), random.nextInt(20));
            default -> bytes(random.nextInt(300));
        };
    }

    /** A longer one would end the connection. */
    private byte[] text() {
        byte[] text;
        do {
            text = frames.next().getBytes(StandardCharsets.UTF_8);
        } while (text.length > HARD_LIMIT);
        return text;
    }

    private byte[] fragmented(byte[] text) throws IOException {
        int cut = text.length == 0 ? 0 : random.nextInt(text.length);
        byte[] begin = RawSocket.frame(RawSocket.TEXT, atMost(text, cut));
        byte[] ping = RawSocket.frame(RawSocket.FIN | RawSocket.PING, new byte[random.nextInt(3)]);
        byte[] end =
                RawSocket.frame(RawSocket.FIN | RawSocket.CONTINUATION, Arrays.copyOfRange(text, cut, text.length));
        return random.nextBoolean() ? joined(begin, ping, end) : joined(begin, end);
    }

    private static byte[] unmasked(byte[] text) {
        ByteBuffer frame = ByteBuffer.allocate(text.length + 2);
        return frame.put((byte) (RawSocket.FIN | RawSocket.TEXT))
                .put((byte) text.length)
                .put(text)
                .array();
    }

    private byte[] hugeLength() {
        byte longLength = (byte) (0x80 | 127);
        return ByteBuffer.allocate(14)
                .put((byte) (RawSocket.FIN | RawSocket.TEXT))
                .put(longLength)
                .putLong(random.nextBoolean() ? Long.MAX_VALUE : random.nextLong())
                .putInt(0)
                .array();
    }

    private byte[] invalidUtf8() {
        return switch (random.nextInt(4)) {
            case 0 -> new byte[] {'{', (byte) 0xc3, '('};
            case 1 -> new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80};
            case 2 -> new byte[] {'a', (byte) 0xf0, (byte) 0x9f, (byte) 0x91};
            default -> new byte[] {(byte) 0xc0, (byte) 0x80};
        };
    }

    private byte[] closePayload() {
        return switch (random.nextInt(4)) {
            case 0 -> new byte[] {3};
            case 1 -> new byte[] {(byte) random.nextInt(256), (byte) random.nextInt(256)};
            case 2 -> new byte[] {3, (byte) 0xe8, (byte) 0xff};
            default -> new byte[0];
        };
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] atMost(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, Math.min(bytes.length, length));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
