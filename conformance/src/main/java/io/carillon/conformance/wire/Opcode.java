package io.carillon.conformance.wire;

import java.io.IOException;
import java.util.Arrays;

/** Kinds of WebSocket frames (RFC 6455, 5.2). */
enum Opcode {
    CONTINUATION(0),
    TEXT(1),
    BINARY(2),
    CLOSE(8),
    PING(9),
    PONG(10);

    private final int number;

    Opcode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static Opcode of(int number) throws IOException {
        return Arrays.stream(values())
                .filter(opcode -> opcode.number == number)
                .findFirst()
                .orElseThrow(() -> new IOException("a frame of the unknown kind " + number));
    }
}
