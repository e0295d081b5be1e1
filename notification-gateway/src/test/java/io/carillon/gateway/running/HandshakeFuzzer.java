package io.carillon.gateway.running;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What might arrive at the gateway's port: handshakes, what is nearly one, and what is not even HTTP. */
final class HandshakeFuzzer {

    private static final List<String> PARAMETERS = List.of(
            "?cursor=rubbish",
            "?cursor=%ff%fe&channels=a,,b",
            "?channels=" + "room:x,".repeat(300),
            "?device=" + "d".repeat(65),
            "?device=a%20b&device=c",
            "?from=yesterday",
            "?from=2026-11-20T09:00:00Z&cursor=x",
            "?cursor=%",
            "?cursor=%zz&%00=%00",
            "?" + "x=1&".repeat(1_500),
            "/../actuator/env",
            "#fragment",
            " HTTP/1.1\r\nX: ");
    private static final List<String> HEADERS = List.of(
            "Sec-WebSocket-Protocol: ",
            "Sec-WebSocket-Protocol: carillon.v1, carillon.v1, bearer.a, bearer.b",
            "Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=99, x; y=\"",
            "Sec-WebSocket-Version: 13, 8, 99999999999999999999",
            "Sec-WebSocket-Key: not base64 at all",
            "Authorization: Bearer",
            "Authorization: Basic YTpi",
            "Authorization: Bearer a b c",
            "Origin: null",
            "Origin: http://[::1",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: chunked, x",
            "Host: ",
            "Host: a, b:c:d",
            "Connection: close",
            "Upgrade: h2c",
            "Expect: 100-continue",
            "Cookie: \u0001\u0002=\u007f",
            "No colon here",
            ": no name",
            " folded: line",
            "X-Long: " + "y".repeat(20_000));

    private final Random random;
    private final String authority;
    private final String token;

    HandshakeFuzzer(Random random, String authority, String token) {
        this.random = random;
        this.authority = authority;
        this.token = token;
    }

    byte[] next() {
        return switch (random.nextInt(10)) {
            case 0 -> noise(random.nextInt(600));
            case 1 -> new byte[] {0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3, 3};
            case 2 -> ascii("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            case 3 -> truncated(ascii(request()));
            case 4, 5 -> mutated(ascii(request()));
            default -> ascii(request());
        };
    }

    private String request() {
        List<String> headers = new ArrayList<>(RawHandshake.UPGRADE);
        headers.add("Host: " + authority);
        headers.add("Sec-WebSocket-Protocol: carillon.v1");
        headers.add("Authorization: Bearer " + spoiled(token));
        for (int i = random.nextInt(3); i > 0; i--) {
            headers.remove(random.nextInt(headers.size()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            headers.add(random.nextInt(headers.size()), one(HEADERS));
        }
        String method =
                random.nextInt(8) == 0 ? one(List.of("POST", "HEAD", "CONNECT", "get", "TRACE", "\u0000")) : "GET";
        String path =
                one(List.of("/socket", "/socket", "/socket", "/events", "/events/ses_1", "/socket/", "//socket", "*"));
        String parameters = random.nextBoolean() ? one(PARAMETERS) : "";
        return method + " " + path + parameters + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    private String spoiled(String good) {
        StringBuilder token = new StringBuilder(good);
        switch (random.nextInt(5)) {
            case 0 -> token.setLength(random.nextInt(good.length()));
            case 1 -> token.setCharAt(random.nextInt(good.length()), (char) ('A' + random.nextInt(26)));
            case 2 -> token.insert(random.nextInt(good.length()), '.');
            case 3 -> token.replace(0, good.indexOf('.'), "eyJhbGciOiJub25lIn0");
            default -> {}
        }
        return token.toString();
    }

    private byte[] mutated(byte[] bytes) {
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] truncated(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
