package io.carillon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboxEventTest {

    @Test
    void its_id_is_the_cloud_event_id() {
        assertThat(new OutboxEvent("t", "k", Map.of("ce_id", "evt_1"), new byte[0]).id())
                .isEqualTo("evt_1");
    }

    @Test
    void an_event_without_id_is_refused_because_its_repeats_could_not_be_recognised() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutboxEvent("t", "k", Map.of("ce_type", "x"), new byte[0]))
                .withMessageContaining("ce_id");
    }
}
