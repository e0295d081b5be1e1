package io.carillon.benchmarks.harness.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketLoopTest {
    private static final String ACCEPTED = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";
    private static final String HELLO = "\u0081\u0005hello";
    private static final String CLOSE_4001 = "\u0088\u0002\u000f\u00a1";

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private SocketLoop loop;
    private ServerSocket server;

    @BeforeEach
    void start() throws IOException {
        loop = SocketLoop.start();
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        loop.close();
    }

    @Test
    void messages_are_heard_even_those_that_come_together_with_the_answer_and_then_the_close_code() throws Exception {
        open();
        answer(ACCEPTED + HELLO + HELLO + CLOSE_4001);

        assertThat(next()).isEqualTo("hello");
        assertThat(next()).isEqualTo("hello");
        assertThat(next()).isEqualTo("closed 4001");
    }

    @Test
    void a_server_that_vanishes_is_noticed() throws Exception {
        open();
        answer(ACCEPTED);

        assertThat(next()).isEqualTo("closed 1006");
    }

    @Test
    void a_refusal_is_heard_with_its_status() throws Exception {
        open();
        answer("HTTP/1.1 503 Service Unavailable\r\n\r\n");

        assertThat(next()).isEqualTo("refused 503");
    }

    @Test
    void nobody_listening_is_a_refusal_too() throws Exception {
        server.close();
        open();

        assertThat(next()).isEqualTo("refused 0");
    }

    private void open() {
        var handshake = new Handshake(server.getLocalPort(), "token", Optional.empty());
        loop.execute(() -> loop.open(handshake, 0, new SocketEvents() {
            @Override
            public void text(byte[] message, long received) {
                heard.add(new String(message, StandardCharsets.UTF_8));
            }

            @Override
            public void refused(int status) {
                heard.add("refused " + status);
            }

            @Override
            public void closed(int code) {
                heard.add("closed " + code);
            }
        }));
    }

    /** Takes the client's request, sends this, and closes. */
    private void answer(String text) throws IOException {
        try (var client = server.accept()) {
            var request = new StringBuilder();
            while (request.indexOf("\r\n\r\n") < 0) {
                request.append((char) client.getInputStream().read());
            }
            assertThat(request).contains("Authorization: Bearer token\r\n");
            client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private String next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }
}
