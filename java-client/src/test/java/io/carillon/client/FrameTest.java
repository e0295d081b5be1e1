package io.carillon.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void a_notification_has_everything() {
        Frame frame = Frame.parse("{\"type\":\"t\",\"data\":{\"a\":1},\"id\":\"ntf_1\",\"cursor\":\"c\","
                + "\"ts\":\"2026-11-20T09:30:00.125Z\",\"new\":true}");

        assertThat(frame.type()).isEqualTo("t");
        assertThat(frame.data().path("a").asInt()).isEqualTo(1);
        assertThat(frame.id()).hasValue("ntf_1");
        assertThat(frame.position()).hasValue("c");
        assertThat(frame.ts()).hasValue(Instant.parse("2026-11-20T09:30:00.125Z"));
    }

    @Test
    void the_first_frame_says_where_the_session_begins() {
        Frame ready = Frame.parse("{\"type\":\"connection.ready\",\"data\":{\"cursor\":\"c\"}}");

        assertThat(ready.cursor()).isEmpty();
        assertThat(ready.position()).hasValue("c");
    }

    @Test
    void other_frames_move_nothing() {
        assertThat(Frame.parse("{\"type\":\"presence.pong\",\"data\":{\"cursor\":\"c\"}}")
                        .position())
                .isEmpty();
    }
}
