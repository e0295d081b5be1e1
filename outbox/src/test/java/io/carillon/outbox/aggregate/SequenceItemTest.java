package io.carillon.outbox.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SequenceItemTest {

    @Test
    void text_order_is_number_order() {
        assertThat(SequenceItem.of(9)).isLessThan(SequenceItem.of(10));
        assertThat(SequenceItem.of(Long.MAX_VALUE - 1)).isLessThan(SequenceItem.of(Long.MAX_VALUE));
    }

    @Test
    void it_reads_back_what_it_wrote() {
        assertThat(SequenceItem.of(42)).isEqualTo("00000000000000000042");
        assertThat(SequenceItem.parse(SequenceItem.of(42))).isEqualTo(42);
    }

    @Test
    void a_negative_sequence_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SequenceItem.of(-1));
    }
}
