package io.carillon.gateway.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A handshake written by hand, so that every header can be there, missing or wrong. */
final class RawHandshake {

    /** The gateway's answer; its body is empty when it accepts. */
    record Answer(int status, Map<String, String> headers, String body) {
        JsonNode problem() {
            return new JsonMapper().readTree(body);
        }
    }

    static final List<String> UPGRADE = List.of(
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

    private static final int STATUS_BEGIN = "HTTP/1.1 ".length();
    private static final int STATUS_END = STATUS_BEGIN + 3;

    private RawHandshake() {}

    /** A complete handshake with these headers besides. */
    static Answer upgrade(Gateway gateway, String... headers) {
        return get(gateway, UPGRADE, headers);
    }

    /** A complete handshake with this query. */
    static Answer upgradeWith(Gateway gateway, String query, String... headers) {
        return get(gateway, "/socket?" + query, UPGRADE, headers);
    }

    static Answer get(Gateway gateway, List<String> first, String... headers) {
        return get(gateway, "/socket", first, headers);
    }

    private static Answer get(Gateway gateway, String target, List<String> first, String... headers) {
        try (Socket socket =
                new Socket(gateway.socket().getHost(), gateway.socket().getPort())) {
            StringBuilder request = new StringBuilder(
                    "GET " + target + " HTTP/1.1\r\nHost: " + gateway.socket().getAuthority() + "\r\n");
            first.forEach(header -> request.append(header).append("\r\n"));
            for (String header : headers) {
                request.append(header).append("\r\n");
            }
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).substring(STATUS_BEGIN, STATUS_END));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new Answer(status, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
