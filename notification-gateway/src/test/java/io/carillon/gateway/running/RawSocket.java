package io.carillon.gateway.running;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A WebSocket written by hand (RFC 6455, 5.2), so that every bit of it can be wrong. */
final class RawSocket implements Closeable {

    static final int CONTINUATION = 0x0;
    static final int TEXT = 0x1;
    static final int BINARY = 0x2;
    static final int CLOSE = 0x8;
    static final int PING = 0x9;
    static final int PONG = 0xa;

    /** Bits of a frame's first byte. */
    static final int FIN = 0x80;

    static final int RSV1 = 0x40;

    private static final int MASKED = 0x80;
    private static final int SHORT_LENGTH = 126;
    private static final int LONG_LENGTH = 127;
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final String answer;

    /** One frame as it came: its first byte with all bits, and what it carries. */
    record Received(int head, byte[] payload) {
        int opcode() {
            return head & 0x0f;
        }

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /** The status of a close frame. */
        int status() {
            return (payload[0] & 0xff) << 8 | payload[1] & 0xff;
        }
    }

    private RawSocket(Gateway gateway, String target, List<String> headers) throws IOException {
        socket = new Socket(gateway.socket().getHost(), gateway.socket().getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new DataOutputStream(socket.getOutputStream());
        String request = "GET " + target + " HTTP/1.1\r\nHost: "
                + gateway.socket().getAuthority() + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        answer = readHead();
    }

    /** Opens a session. */
    static RawSocket open(Gateway gateway, String token, String... headers) {
        try {
            List<String> all = new ArrayList<>(RawHandshake.UPGRADE);
            all.add("Sec-WebSocket-Protocol: carillon.v1");
            all.add("Authorization: Bearer " + token);
            all.addAll(List.of(headers));
            return new RawSocket(gateway, "/socket", all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a connection of the Pusher dialect. */
    static RawSocket openPusher(Gateway gateway, String keyAndQuery) throws IOException {
        return new RawSocket(gateway, "/app/" + keyAndQuery, RawHandshake.UPGRADE);
    }

    /** The head of the gateway's answer to the handshake. */
    String answer() {
        return answer;
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** Says that nothing more will be written. */
    void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    void send(int head, byte[] payload) throws IOException {
        write(frame(head, payload));
    }

    void sendText(String text) throws IOException {
        send(FIN | TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A masked frame. */
    static byte[] frame(int head, byte[] payload) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(payload.length + 16);
        DataOutputStream frame = new DataOutputStream(bytes);
        frame.writeByte(head);
        if (payload.length < SHORT_LENGTH) {
            frame.writeByte(MASKED | payload.length);
        } else if (payload.length <= 0xffff) {
            frame.writeByte(MASKED | SHORT_LENGTH);
            frame.writeShort(payload.length);
        } else {
            frame.writeByte(MASKED | LONG_LENGTH);
            frame.writeLong(payload.length);
        }
        byte[] mask = {1, 2, 3, 4};
        frame.write(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.writeByte(payload[i] ^ mask[i % mask.length]);
        }
        return bytes.toByteArray();
    }

    /** The next frame, whatever it is; fails at the end of the stream. */
    Received read() throws IOException {
        int head = in.readUnsignedByte();
        long length = in.readUnsignedByte();
        if (length == SHORT_LENGTH) {
            length = in.readUnsignedShort();
        } else if (length == LONG_LENGTH) {
            length = in.readLong();
        }
        byte[] payload = new byte[Math.toIntExact(length)];
        in.readFully(payload);
        return new Received(head, payload);
    }

    /** Reads on to the gateway's close frame. */
    int awaitClose() throws IOException {
        while (true) {
            Received received = read();
            if (received.opcode() == CLOSE) {
                return received.status();
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the gateway hung up after: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
