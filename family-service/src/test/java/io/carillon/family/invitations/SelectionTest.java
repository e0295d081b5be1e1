package io.carillon.family.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.families.Page;
import io.carillon.family.families.PageRequest;
import io.carillon.family.invitations.Selection.Entry;
import io.carillon.family.invitations.Selection.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private final List<String> reads = new ArrayList<>();

    @Test
    void a_page_that_holds_all_is_the_last_one() {
        assertThat(Selection.page(new PageRequest(5, null), listOf(5, _ -> true)))
                .isEqualTo(new Page<>(List.of(0, 1, 2, 3, 4), null));
        assertThat(reads).containsExactly("null:6");
    }

    @Test
    void the_next_page_begins_after_the_last_item() {
        Page<Integer> first = Selection.page(new PageRequest(2, null), listOf(3, _ -> true));

        assertThat(first).isEqualTo(new Page<>(List.of(0, 1), "0001"));
        assertThat(Selection.page(new PageRequest(2, first.nextCursor()), listOf(3, _ -> true)))
                .isEqualTo(new Page<>(List.of(2), null));
    }

    @Test
    void unwanted_items_are_read_past_until_the_page_is_full() {
        assertThat(Selection.page(new PageRequest(2, null), listOf(20, i -> i % 5 == 4)))
                .isEqualTo(new Page<>(List.of(4, 9), "0009"));
    }

    @Test
    void a_page_goes_out_unfilled_after_a_thousand_unwanted_items_and_the_next_one_goes_on() {
        Page<Integer> first = Selection.page(new PageRequest(99, null), listOf(1_500, i -> i == 1_200));

        assertThat(first).isEqualTo(new Page<>(List.of(), "0999"));
        assertThat(Selection.page(new PageRequest(99, first.nextCursor()), listOf(1_500, i -> i == 1_200)))
                .isEqualTo(new Page<>(List.of(1_200), null));
    }

    @Test
    void an_empty_list_has_one_empty_page() {
        assertThat(Selection.page(new PageRequest(5, null), listOf(0, _ -> true)))
                .isEqualTo(new Page<>(List.of(), null));
    }

    /** Of numbers, which have themselves as their ids. */
    private Source<Integer> listOf(int size, IntPredicate wanted) {
        return (after, limit) -> {
            reads.add(after + ":" + limit);
            int first = after == null ? 0 : Integer.parseInt(after) + 1;
            return IntStream.range(first, Math.min(size, first + limit))
                    .mapToObj(i -> new Entry<>(
                            "%04d".formatted(i), wanted.test(i) ? Optional.of(i) : Optional.<Integer>empty()))
                    .toList();
        };
    }
}
