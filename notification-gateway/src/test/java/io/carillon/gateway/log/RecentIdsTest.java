package io.carillon.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentIdsTest {

    @Test
    void a_repeat_within_the_window_is_recognised_and_one_beyond_is_not() {
        RecentIds recent = new RecentIds(3);

        assertThat(recent.isRepeat("a", 10)).isFalse();
        assertThat(recent.isRepeat("a", 13)).isTrue();
        assertThat(recent.isRepeat("a", 17)).isFalse();
    }

    @Test
    void a_repeat_of_a_repeat_counts_from_the_last_one() {
        RecentIds recent = new RecentIds(3);

        assertThat(recent.isRepeat("a", 10)).isFalse();
        assertThat(recent.isRepeat("a", 12)).isTrue();
        assertThat(recent.isRepeat("a", 15)).isTrue();
    }

    @Test
    void reading_a_record_again_does_not_make_it_a_repeat() {
        RecentIds recent = new RecentIds(3);

        assertThat(recent.isRepeat("a", 10)).isFalse();
        assertThat(recent.isRepeat("a", 10)).isFalse();
    }

    @Test
    void without_a_window_nothing_is_a_repeat() {
        RecentIds recent = new RecentIds(0);

        assertThat(recent.isRepeat("a", 1)).isFalse();
        assertThat(recent.isRepeat("a", 2)).isFalse();
    }

    @Test
    void whoever_starts_reading_a_window_earlier_decides_like_one_who_read_all() {
        Random random = new Random(7);
        int window = 20;
        List<String> log = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            log.add("ntf_" + random.nextInt(60));
        }
        List<Boolean> all = decisions(log, 0, window);

        for (int start = 0; start < log.size(); start += 37) {
            List<Boolean> late = decisions(log, Math.max(0, start - window), window);
            assertThat(late.subList(late.size() - (log.size() - start), late.size()))
                    .isEqualTo(all.subList(start, all.size()));
        }
    }

    private static List<Boolean> decisions(List<String> log, int from, int window) {
        RecentIds recent = new RecentIds(window);
        List<Boolean> decisions = new ArrayList<>();
        for (int offset = from; offset < log.size(); offset++) {
            decisions.add(recent.isRepeat(log.get(offset), offset));
        }
        return decisions;
    }
}
