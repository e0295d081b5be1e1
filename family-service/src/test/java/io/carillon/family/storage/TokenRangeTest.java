package io.carillon.family.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRangeTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void the_parts_are_the_whole_ring_without_gaps_and_overlaps(int parts) {
        List<TokenRange> ranges = TokenRange.split(parts);

        assertThat(ranges).hasSize(parts);
        assertThat(ranges.getFirst().after()).isEqualTo(Long.MIN_VALUE);
        assertThat(ranges.getLast().through()).isEqualTo(Long.MAX_VALUE);
        for (int i = 1; i < parts; i++) {
            assertThat(ranges.get(i).after()).isEqualTo(ranges.get(i - 1).through());
        }
    }

    @Test
    void the_parts_have_about_the_same_size() {
        assertThat(TokenRange.split(4))
                .extracting(range -> Math.abs(range.through() - range.after() - (1L << 62)))
                .allMatch(difference -> difference <= 1);
    }
}
