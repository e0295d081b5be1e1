package io.carillon.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameTest {

    @Test
    void a_notification_has_an_id_and_a_cursor() {
        var frame = Frame.parse("{\"type\": \"x\", \"data\": {\"a\": \"b\"}, \"id\": \"ntf_1\", \"cursor\": \"c\"}", 7);

        assertThat(frame.isNotification()).isTrue();
        assertThat(frame.id()).contains("ntf_1");
        assertThat(frame.cursor()).contains("c");
        assertThat(frame.data().path("a").stringValue()).isEqualTo("b");
        assertThat(frame.receivedAtNanos()).isEqualTo(7);
    }

    @Test
    void a_frame_about_the_connection_is_no_notification() {
        assertThat(Frame.parse("{\"type\": \"connection.ready\", \"data\": {\"cursor\": \"c\"}}", 0)
                        .isNotification())
                .isFalse();
    }
}
