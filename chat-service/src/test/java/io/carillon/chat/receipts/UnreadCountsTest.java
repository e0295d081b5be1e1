package io.carillon.chat.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.messages.Said;
import io.carillon.chat.receipts.UnreadCounts.Count;
import io.carillon.chat.scopes.ReadMarker;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeState;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.SeenScopes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnreadCountsTest {

    private final List<Scope> repaired = new ArrayList<>();

    @Test
    void ones_own_and_deleted_messages_are_not_unread() {
        Said said = Said.by("alice", "bob", "alice", "alice");
        said.delete(3);

        assertThat(count(said, view(4, 0)).unread()).isEqualTo(2);
        assertThat(count(said, view(4, 1)).unread()).isEqualTo(1);
        assertThat(count(said, view(4, 4)).unread()).isZero();
        assertThat(repaired).isEmpty();
    }

    @Test
    void nothing_is_unread_where_nothing_was_said() {
        Count count =
                count(new Said(), new ScopeView(Said.ROOM, ScopeState.NEW, Optional.empty(), Optional.empty(), false));

        assertThat(count.unread()).isZero();
        assertThat(count.more()).isFalse();
    }

    @Test
    void a_hundred_are_counted_exactly_and_no_more() {
        assertThat(count(many("alice", 100), view(100, 0)))
                .extracting(Count::unread, Count::more)
                .containsExactly(100, false);
        assertThat(count(many("alice", 101), view(101, 0)))
                .extracting(Count::unread, Count::more)
                .containsExactly(100, true);
        assertThat(count(many("alice", 700), view(700, 600)))
                .extracting(Count::unread, Count::more)
                .containsExactly(100, false);
    }

    @Test
    void it_is_not_looked_for_ever_among_ones_own() {
        assertThat(count(many("bob", 2_000), view(2_000, 0)))
                .extracting(Count::unread, Count::more)
                .containsExactly(0, false);
        assertThat(count(many("bob", 2_001), view(2_001, 0)))
                .extracting(Count::unread, Count::more)
                .containsExactly(0, true);
    }

    @Test
    void a_marker_beyond_the_last_message_has_the_scope_repaired_and_counted_as_it_is_then() {
        Said said = Said.by("alice", "alice", "alice");

        Count count = count(said, view(3, 9), view(3, 1));

        assertThat(repaired).containsExactly(Said.ROOM);
        assertThat(count.unread()).isEqualTo(2);
        assertThat(count.view()).isEqualTo(view(3, 1));
    }

    @Test
    void a_last_message_of_another_number_has_the_scope_repaired() {
        Said said = Said.by("alice", "alice", "alice");

        Count count = count(said, view(1, "msg_3", 0), view(3, 0));

        assertThat(repaired).containsExactly(Said.ROOM);
        assertThat(count.unread()).isEqualTo(3);
    }

    @Test
    void a_last_message_that_is_not_stored_yet_is_no_contradiction() {
        Said said = Said.by("alice");

        assertThat(count(said, view(2, "msg_2", 0)).unread()).isEqualTo(1);
        assertThat(repaired).isEmpty();
    }

    private Count count(Said said, ScopeView before) {
        return count(said, before, before);
    }

    private Count count(Said said, ScopeView before, ScopeView after) {
        UnreadCounts counts = new UnreadCounts(new SeenScopes(_ -> after), said);
        return counts.count("bob", before, repaired::add);
    }

    private static Said many(String author, int times) {
        String[] authors = new String[times];
        Arrays.fill(authors, author);
        return Said.by(authors);
    }

    private static ScopeView view(long lastNumber, long marker) {
        return view(lastNumber, "msg_" + lastNumber, marker);
    }

    private static ScopeView view(long lastNumber, String lastMessageId, long marker) {
        return new ScopeView(
                Said.ROOM,
                new ScopeState(Optional.empty(), lastNumber, lastMessageId, 2, 1),
                Optional.empty(),
                marker == 0
                        ? Optional.empty()
                        : Optional.of(new ReadMarker("bob", "msg_" + marker, marker, Instant.EPOCH)),
                false);
    }
}
