package io.carillon.benchmarks.resuming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhasesTest {
    private final Phases phases = new Phases();

    @Test
    void what_arrives_late_counts_for_the_phase_in_which_it_was_due() {
        var before = phases.begin("before");
        int due = phases.current();
        var during = phases.begin("during");

        phases.record(due, 0, 5_000_000_000L);

        assertThat(before.count()).isEqualTo(1);
        assertThat(during.count()).isZero();
    }

    @Test
    void what_is_due_between_phases_is_not_recorded() {
        var only = phases.begin("only");
        phases.end();

        phases.record(phases.current(), 0, 1);

        assertThat(only.count()).isZero();
    }
}
