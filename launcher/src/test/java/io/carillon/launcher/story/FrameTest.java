package io.carillon.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void a_notification_has_an_id_and_moves_the_position_to_its_cursor() {
        var frame = Frame.parse(
                "{\"type\": \"x\", \"data\": {\"cursor\": \"b\"}, \"id\": \"ntf_1\", \"cursor\": \"c\"}", 7);

        assertThat(frame.isGreeting()).isFalse();
        assertThat(frame.id()).contains("ntf_1");
        assertThat(frame.position()).contains("c");
        assertThat(frame.data().path("cursor").stringValue()).isEqualTo("b");
        assertThat(frame.receivedAtNanos()).isEqualTo(7);
    }

    @Test
    void the_greeting_says_where_the_connection_begins() {
        var frame = Frame.parse("{\"type\": \"connection.ready\", \"data\": {\"cursor\": \"c\"}}", 0);

        assertThat(frame.isGreeting()).isTrue();
        assertThat(frame.position()).contains("c");
    }

    @Test
    void what_is_never_replayed_moves_nothing() {
        assertThat(Frame.parse("{\"type\": \"x\", \"data\": {\"cursor\": \"b\"}}", 0)
                        .position())
                .isEmpty();
    }
}
