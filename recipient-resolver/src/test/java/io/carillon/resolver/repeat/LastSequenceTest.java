package io.carillon.resolver.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LastSequenceTest {

    private final LastSequence last = LastSequence.first(number(7), 100);

    @Test
    void a_number_not_above_the_highest_is_a_repeat_only_behind_it() {
        assertThat(last.isRepeat(number(7), 101)).isTrue();
        assertThat(last.isRepeat(number(3), 101)).isTrue();
        assertThat(last.isRepeat(number(8), 101)).isFalse();
        assertThat(last.isRepeat(number(7), 100)).isFalse();
        assertThat(last.isRepeat(number(3), 50)).isFalse();
    }

    @Test
    void a_known_repeat_stays_one_when_later_events_have_moved_the_place() {
        LastSequence moved = last.withRepeat(101).advancedTo(number(8), 102);
        assertThat(moved.isRepeat(number(7), 101)).isTrue();
        assertThat(moved.isRepeat(number(7), 100)).isFalse();
    }

    @Test
    void only_the_latest_repeats_are_kept() {
        LastSequence many = last;
        for (long offset = 101; offset <= 400; offset++) {
            many = many.withRepeat(offset);
        }
        assertThat(many.repeats()).hasSize(256).startsWith(145L).endsWith(400L);
    }

    @Test
    void it_comes_back_from_the_store_as_it_went() {
        LastSequence stored = LastSequence.first(new Sequence(new BigInteger("9".repeat(20))), 5)
                .withRepeat(6)
                .withRepeat(9);
        try (LastSequenceSerde serde = new LastSequenceSerde()) {
            byte[] bytes = serde.serializer().serialize("", stored);
            assertThat(serde.deserializer().deserialize("", bytes)).isEqualTo(stored);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "abc", "-1", "1.5"})
    void what_is_no_number_is_no_sequence(String text) {
        assertThat(Sequence.parse(text)).isEmpty();
    }

    private static Sequence number(long number) {
        return new Sequence(BigInteger.valueOf(number));
    }
}
