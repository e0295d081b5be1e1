package io.carillon.gateway.resume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelsTest {

    private static final String ROOM = "room:general";
    private static final int MOST = 2;

    private final Channels channels = new Channels(List.of());

    @Test
    void a_channel_counts_from_the_question_on_and_no_longer_when_it_is_refused() {
        assertThat(channels.ask(ROOM, MOST)).isTrue();
        assertThat(channels.contains(ROOM)).isTrue();

        channels.refused(ROOM);
        assertThat(channels.contains(ROOM)).isFalse();
    }

    @Test
    void a_granted_channel_stays_when_a_later_question_for_it_is_refused() {
        channels.ask(ROOM, MOST);
        channels.granted(ROOM);

        channels.ask(ROOM, MOST);
        channels.refused(ROOM);

        assertThat(channels.contains(ROOM)).isTrue();
    }

    @Test
    void of_two_open_questions_one_that_is_granted_is_enough() {
        channels.ask(ROOM, MOST);
        channels.ask(ROOM, MOST);

        channels.refused(ROOM);
        assertThat(channels.contains(ROOM)).isTrue();
        channels.granted(ROOM);
        assertThat(channels.contains(ROOM)).isTrue();
    }

    @Test
    void of_two_open_questions_the_last_refusal_takes_it_away() {
        channels.ask(ROOM, MOST);
        channels.ask(ROOM, MOST);

        channels.refused(ROOM);
        channels.refused(ROOM);

        assertThat(channels.contains(ROOM)).isFalse();
    }

    @Test
    void who_leaves_and_asks_again_before_the_leaving_is_done_stays_if_granted() {
        channels.ask(ROOM, MOST);
        channels.granted(ROOM);
        channels.ask(ROOM, MOST);

        channels.remove(ROOM);
        assertThat(channels.contains(ROOM)).isTrue();
        channels.granted(ROOM);

        assertThat(channels.contains(ROOM)).isTrue();
    }

    @Test
    void who_leaves_and_asks_again_before_the_leaving_is_done_is_out_if_refused() {
        channels.ask(ROOM, MOST);
        channels.granted(ROOM);
        channels.ask(ROOM, MOST);

        channels.remove(ROOM);
        channels.refused(ROOM);

        assertThat(channels.contains(ROOM)).isFalse();
    }

    @Test
    void a_membership_that_ends_while_the_client_asks_again_leaves_it_to_the_answer() {
        channels.ask(ROOM, MOST);
        channels.granted(ROOM);
        channels.ask(ROOM, MOST);

        assertThat(channels.endAt(ROOM, 7)).isTrue();
        assertThat(channels.contains(ROOM)).isTrue();
        channels.refused(ROOM);
        assertThat(channels.contains(ROOM)).isFalse();
    }

    @Test
    void more_channels_than_allowed_are_not_taken_but_known_ones_may_be_asked_for_again() {
        channels.ask("room:1", MOST);
        channels.ask("room:2", MOST);

        assertThat(channels.ask("room:3", MOST)).isFalse();
        assertThat(channels.ask("room:2", MOST)).isTrue();
        assertThat(channels.size()).isEqualTo(2);
        assertThat(channels.contains("room:3")).isFalse();
    }
}
