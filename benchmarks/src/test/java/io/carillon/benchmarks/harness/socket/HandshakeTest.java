package io.carillon.benchmarks.harness.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandshakeTest {
    private static final String REFUSED = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\n\r\n{}";

    @Test
    void a_client_that_was_connected_before_names_its_cursor() {
        assertThat(request(Optional.of("abc"))).startsWith("GET /socket?cursor=abc HTTP/1.1\r\n");
        assertThat(request(Optional.empty()))
                .startsWith("GET /socket HTTP/1.1\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void the_status_is_read_once_the_whole_head_is_there_and_what_follows_is_left() {
        ByteBuffer answer = bytes(REFUSED);

        assertThat(Handshake.status(answer)).hasValue(503);
        assertThat(answer.remaining()).isEqualTo("{}".length());
    }

    @Test
    void half_a_head_says_nothing_yet_and_is_left() {
        ByteBuffer half = bytes(REFUSED.substring(0, 40));

        assertThat(Handshake.status(half)).isEmpty();
        assertThat(half.remaining()).isEqualTo(40);
    }

    private static String request(Optional<String> cursor) {
        return StandardCharsets.US_ASCII
                .decode(new Handshake(8100, "token", cursor).request())
                .toString();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
