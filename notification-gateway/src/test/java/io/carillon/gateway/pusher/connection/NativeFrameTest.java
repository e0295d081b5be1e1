package io.carillon.gateway.pusher.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativeFrameTest {

    @Test
    void the_data_are_taken_to_the_letter() {
        String text = "{\"type\":\"t\",\"data\":{\"amount\": 1.10, \"name\":\"zoë\",\"deep\":[{}]},\"id\":\"ntf_1\"}";

        assertThat(NativeFrame.of(text))
                .contains(new NativeFrame("t", "{\"amount\": 1.10, \"name\":\"zoë\",\"deep\":[{}]}"));
    }

    @Test
    void what_is_no_notification_is_none() {
        assertThat(NativeFrame.of("{\"type\":\"t\"}")).isEmpty();
        assertThat(NativeFrame.of("[]")).isEmpty();
        assertThat(NativeFrame.of("nonsense")).isEmpty();
    }
}
