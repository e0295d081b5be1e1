package io.carillon.benchmarks.resuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AbsenceTest {
    private final AtomicInteger live = new AtomicInteger();
    private final Absence absence = new Absence(live::addAndGet);

    @Test
    void a_client_that_missed_nothing_has_caught_up_when_it_is_connected() {
        absence.ready(3, 20);
        absence.has(3, 20);

        assertThat(live).hasValue(1);
        assertThat(absence.caughtUpAt()).isEqualTo(20);
    }

    @Test
    void one_that_missed_something_has_caught_up_when_it_has_what_there_was_when_it_was_connected() {
        absence.ready(5, 20);
        absence.has(4, 30);
        assertThat(live).hasValue(0);

        absence.has(5, 40);
        absence.has(6, 50);

        assertThat(live).hasValue(1);
        assertThat(absence.readyAt()).isEqualTo(20);
        assertThat(absence.caughtUpAt()).isEqualTo(40);
    }

    @Test
    void what_still_comes_on_a_connection_that_is_given_up_does_not_make_it_live() {
        absence.ready(0, 20);
        absence.has(0, 20);

        absence.begin();
        absence.has(1, 30);

        assertThat(live).hasValue(0);
    }

    @Test
    void being_lost_twice_counts_once() {
        absence.ready(0, 20);
        absence.has(0, 20);

        absence.begin();
        absence.begin();

        assertThat(live).hasValue(0);
    }
}
