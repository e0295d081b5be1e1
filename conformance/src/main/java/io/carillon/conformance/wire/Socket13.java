package io.carillon.conformance.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket of version 13 (RFC 6455), from its first byte on. Used by one thread. */
public final class Socket13 implements AutoCloseable {

    /** A sample of the RFC, with what a server must make of it. */
    public static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    /** See {@link #KEY}. */
    public static final String ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CONNECT_TIMEOUT_MILLIS = 5_000;
    private static final int ANSWER_TIMEOUT_MILLIS = 15_000;
    private static final int SWITCHING = 101;
    private static final int BROKEN = 1006;
    private static final int TLS_PORT = 443;
    private static final int PLAIN_PORT = 80;

    private final Socket socket;
    private final InputStream in;
    private Answer answer;

    private Socket13(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.answer = new Answer(0, java.util.Map.of(), "");
    }

    /**
     * Sends a GET with these headers and reads the answer, whatever it is.
     *
     * @param query with its question mark, or empty
     */
    public static Socket13 get(URI gateway, String query, List<String> headers) {
        try {
            Socket13 opened = new Socket13(connected(gateway));
            StringBuilder request = new StringBuilder("GET " + gateway.getPath() + query + " HTTP/1.1\r\nHost: ")
                    .append(gateway.getAuthority())
                    .append("\r\n");
            headers.forEach(header -> request.append(header).append("\r\n"));
            opened.socket
                    .getOutputStream()
                    .write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            opened.socket.setSoTimeout(ANSWER_TIMEOUT_MILLIS);
            opened.answer = HttpText.read(opened.in);
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Socket connected(URI gateway) throws IOException {
        boolean secure = "wss".equals(gateway.getScheme());
        Socket socket = secure ? SSLSocketFactory.getDefault().createSocket() : new Socket();
        int port = gateway.getPort() > 0 ? gateway.getPort() : secure ? TLS_PORT : PLAIN_PORT;
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(gateway.getHost(), port), CONNECT_TIMEOUT_MILLIS);
        return socket;
    }

    /** What the gateway answered to the handshake. */
    public Answer answer() {
        return answer;
    }

    /** Whether this has become a WebSocket. */
    public boolean upgraded() {
        return answer.status() == SWITCHING;
    }

    /** Sends a text message. */
    public void text(String message) {
        send(Opcode.TEXT, true, message.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a text message in two fragments. */
    public void inFragments(String first, String second) {
        send(Opcode.TEXT, false, first.getBytes(StandardCharsets.UTF_8));
        send(Opcode.CONTINUATION, true, second.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a binary message. */
    public void binary(byte[] message) {
        send(Opcode.BINARY, true, message);
    }

    /** Sends a ping. */
    public void ping() {
        send(Opcode.PING, true, new byte[0]);
    }

    private void send(Opcode opcode, boolean last, byte[] payload) {
        try {
            Frames.write(socket.getOutputStream(), opcode, last, payload);
        } catch (IOException e) {
            // Whoever reads next learns how the connection ended.
        }
    }

    /** The next message that comes within a time. */
    public Message next(Duration patience) {
        try {
            socket.setSoTimeout(Math.max(1, Math.toIntExact(patience.toMillis())));
            return message(Frames.read(in));
        } catch (SocketTimeoutException e) {
            return new Message.Silence();
        } catch (IOException e) {
            return new Message.Close(BROKEN, "");
        }
    }

    private Message message(Frames.Received received) {
        return switch (received.opcode()) {
            case TEXT, BINARY, CONTINUATION ->
                new Message.Frame(JSON.readTree(new String(received.payload(), StandardCharsets.UTF_8)));
            case PING -> {
                send(Opcode.PONG, true, received.payload());
                yield new Message.Ping();
            }
            case PONG -> new Message.Pong();
            case CLOSE -> {
                send(Opcode.CLOSE, true, received.payload());
                yield new Message.Close(received.closeCode(), received.closeReason());
            }
        };
    }

    /** The first message within a time that is as wanted; others are passed over. */
    public Optional<Message> await(Predicate<Message> wanted, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Message message = next(Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime())));
            if (wanted.test(message)) {
                return Optional.of(message);
            }
            if (message instanceof Message.Silence || message instanceof Message.Close) {
                return Optional.empty();
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
