package io.carillon.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimePositionTest {

    private static final long NONE = -1;

    @Test
    void a_log_that_has_lost_nothing_is_complete_from_any_time_on() {
        LogBounds whole = new LogBounds(0, 10);

        assertThat(TimePosition.of(whole, 0)).isEqualTo(new TimePosition(0, true));
        assertThat(TimePosition.of(whole, 4)).isEqualTo(new TimePosition(4, true));
        assertThat(TimePosition.of(whole, NONE)).isEqualTo(new TimePosition(10, true));
        assertThat(TimePosition.of(new LogBounds(0, 0), NONE)).isEqualTo(new TimePosition(0, true));
    }

    @Test
    void what_is_left_from_before_the_time_shows_that_nothing_since_is_lost() {
        LogBounds cut = new LogBounds(5, 10);

        assertThat(TimePosition.of(cut, 6)).isEqualTo(new TimePosition(6, true));
        assertThat(TimePosition.of(cut, NONE)).isEqualTo(new TimePosition(10, true));
    }

    @Test
    void a_log_that_begins_after_the_time_may_have_lost_something() {
        assertThat(TimePosition.of(new LogBounds(5, 10), 5)).isEqualTo(new TimePosition(5, false));
        assertThat(TimePosition.of(new LogBounds(10, 10), NONE)).isEqualTo(new TimePosition(10, false));
    }

    @Test
    void what_is_written_while_kafka_looks_is_later() {
        assertThat(TimePosition.of(new LogBounds(0, 10), 11)).isEqualTo(new TimePosition(11, true));
    }
}
