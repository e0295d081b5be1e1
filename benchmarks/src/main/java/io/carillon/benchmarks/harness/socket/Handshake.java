package io.carillon.benchmarks.harness.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One request to open a socket.
 *
 * @param port of a gateway on the loopback address
 * @param token who it is
 * @param cursor where it goes on, if it was connected before
 */
public record Handshake(int port, String token, Optional<String> cursor) {
    /** Any 16 bytes do: nothing between us and the gateway remembers answers. */
    private static final String KEY = "Y2FyaWxsb24tYmVuY2htYQ==";

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int STATUS_FROM = "HTTP/1.1 ".length();
    private static final int STATUS_TO = STATUS_FROM + 3;

    ByteBuffer request() {
        String query = cursor.map(text -> "?cursor=" + text).orElse("");
        String head = """
                GET /socket%s HTTP/1.1
                Host: 127.0.0.1:%d
                Connection: Upgrade
                Upgrade: websocket
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: %s
                Sec-WebSocket-Protocol: carillon.v1
                Authorization: Bearer %s

                """.formatted(query, port, KEY, token).replace("\n", "\r\n");
        return ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads an answer's head, and moves on to what follows it.
     *
     * @return HTTP's status; empty, and nothing is read, if the head is not complete
     */
    static OptionalInt status(ByteBuffer answer) {
        String text = StandardCharsets.ISO_8859_1.decode(answer.duplicate()).toString();
        int end = text.indexOf(END_OF_HEAD);
        if (end < 0) {
            return OptionalInt.empty();
        }
        answer.position(answer.position() + end + END_OF_HEAD.length());
        return OptionalInt.of(Integer.parseInt(text.substring(STATUS_FROM, STATUS_TO)));
    }
}
