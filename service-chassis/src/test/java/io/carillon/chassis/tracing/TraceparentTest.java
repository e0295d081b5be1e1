package io.carillon.chassis.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {

    private static final String VALID = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void a_valid_header_is_carried_on_unchanged() {
        assertThat(Traceparent.continuing(VALID).value()).isEqualTo(VALID);
        assertThat(Traceparent.continuing(VALID).traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void a_later_version_may_say_more() {
        String later = "cc" + VALID.substring(2) + "-what-the-future-will-be-like";

        assertThat(Traceparent.continuing(later).value()).isEqualTo(later);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "nonsense",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-extra",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\nx: y",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void anything_else_begins_a_new_trace(String header) {
        Traceparent trace = Traceparent.continuing(header);

        assertThat(trace.value()).isNotEqualTo(header).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @RepeatedTest(100)
    void a_new_trace_is_valid_and_unlike_others() {
        Traceparent trace = Traceparent.begin();

        assertThat(Traceparent.continuing(trace.value())).isEqualTo(trace);
        assertThat(trace.traceId()).isNotEqualTo(Traceparent.begin().traceId());
    }

    @Test
    void no_invalid_one_can_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Traceparent("nonsense"));
    }
}
