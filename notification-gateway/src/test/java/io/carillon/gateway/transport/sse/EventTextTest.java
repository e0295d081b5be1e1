package io.carillon.gateway.transport.sse;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.protocol.EncodedFrame;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventTextTest {

    @Test
    void a_frame_that_moves_the_position_has_it_as_its_id() {
        assertThat(text(EventText.event(frame("{\"type\":\"zoë\"}", Optional.of("abc")))))
                .isEqualTo("id: abc\ndata: {\"type\":\"zoë\"}\n\n");
    }

    @Test
    void a_frame_that_does_not_has_none() {
        assertThat(text(EventText.event(frame("{}", Optional.empty())))).isEqualTo("data: {}\n\n");
    }

    @Test
    void data_over_several_lines_stays_one_event() {
        assertThat(text(EventText.event(frame("{\n\"a\":\r\n1\r}", Optional.empty()))))
                .isEqualTo("data: {\ndata: \"a\":\ndata: 1\ndata: }\n\n");
    }

    @Test
    void the_last_event_says_why() {
        assertThat(text(EventText.close(4002, "token_expired")))
                .isEqualTo("event: close\ndata: {\"code\":4002,\"reason\":\"token_expired\"}\n\n");
    }

    private static EncodedFrame frame(String json, Optional<String> position) {
        return new EncodedFrame(json, json.length(), position);
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }
}
