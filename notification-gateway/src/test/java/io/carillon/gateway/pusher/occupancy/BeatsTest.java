package io.carillon.gateway.pusher.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeatsTest {

    private final Beats beats = new Beats("me", 3);

    @Test
    void who_does_not_beat_while_this_one_does_is_dead_and_is_found_so_once() {
        beats.beaten("other");
        beats.beaten("me");
        beats.beaten("me");
        beats.beaten("me");
        assertThat(beats.beaten("me")).containsExactly("other");
        assertThat(beats.beaten("me")).isEmpty();
    }

    @Test
    void who_beats_lives() {
        for (int i = 0; i < 10; i++) {
            beats.beaten("other");
            assertThat(beats.beaten("me")).isEmpty();
        }
    }

    @Test
    void while_this_one_does_not_beat_no_time_passes() {
        beats.beaten("other");
        for (int i = 0; i < 10; i++) {
            assertThat(beats.beaten("third")).isEmpty();
        }
        assertThat(beats.known()).containsExactlyInAnyOrder("other", "third");
    }

    @Test
    void who_contributes_without_ever_beating_is_dead_in_the_end() {
        beats.expected("ghost");
        beats.expected("me");
        for (int i = 0; i < 3; i++) {
            assertThat(beats.beaten("me")).isEmpty();
        }
        assertThat(beats.beaten("me")).containsExactly("ghost");
        beats.gone("ghost");
        assertThat(beats.known()).isEmpty();
    }
}
