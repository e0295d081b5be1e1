package io.carillon.chat.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.messages.HistoryPages.Page;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HistoryPagesTest {

    private final Said said = Said.by("alice", "bob", "alice", "bob", "alice");
    private final HistoryPages pages = new HistoryPages(said);

    @Test
    void the_next_page_begins_below_the_last_message_of_this_one() {
        Page newest = pages.ofScope(Said.ROOM, Long.MAX_VALUE, 2);
        said.add("bob");
        Page next = pages.ofScope(Said.ROOM, newest.next().orElseThrow(), 2);

        assertThat(numbers(newest)).containsExactly(5L, 4L);
        assertThat(numbers(next)).containsExactly(3L, 2L);
        assertThat(next.next()).hasValue(2);
    }

    @Test
    void after_the_first_message_there_is_no_page_even_if_the_last_was_full() {
        assertThat(pages.ofScope(Said.ROOM, Long.MAX_VALUE, 5).next()).isEmpty();
        assertThat(pages.ofScope(Said.ROOM, 1, 5)).isEqualTo(new Page(List.of(), OptionalLong.empty()));
        assertThat(new HistoryPages(new Said())
                        .ofScope(Said.ROOM, Long.MAX_VALUE, 5)
                        .messages())
                .isEmpty();
    }

    @Test
    void a_thread_is_paged_by_the_numbers_of_its_answers() {
        StoredMessage parent = Said.message(9, "carol", Optional.empty());

        Page newest = pages.ofThread(parent, Long.MAX_VALUE, 3);
        Page oldest = pages.ofThread(parent, newest.next().orElseThrow(), 3);

        assertThat(numbers(newest)).containsExactly(5L, 4L, 3L);
        assertThat(numbers(oldest)).containsExactly(2L, 1L);
        assertThat(oldest.next()).isEmpty();
    }

    private static List<Long> numbers(Page page) {
        return page.messages().stream().map(StoredMessage::number).toList();
    }
}
