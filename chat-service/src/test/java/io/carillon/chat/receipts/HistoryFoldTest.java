package io.carillon.chat.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.receipts.ScopeHistory.Findings;
import io.carillon.chat.scopes.ReadMarker;
import io.carillon.events.chat.ChatAuthor;
import io.carillon.events.chat.ChatMessageRead;
import io.carillon.events.chat.ChatMessageSent;
import io.carillon.events.chat.RoomMemberLeft;
import io.carillon.events.chat.TenantChatAuthor;
import io.carillon.events.chat.TenantChatMessageSent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryFoldTest {

    private static final Instant AT = Instant.parse("2026-11-20T09:30:00Z");

    private final HistoryFold fold = new HistoryFold();

    @Test
    void nothing_said_and_nothing_stored_is_nothing_wrong() {
        assertThat(fold.compare(List.of())).isEqualTo(new Findings(0, null, List.of()));
    }

    @Test
    void the_last_message_is_the_one_of_the_highest_number_whoever_tells_of_it() {
        fold.event(sent(2));
        fold.event(tenantSent(3));
        fold.event(sent(1));
        fold.event(new RoomMemberLeft("general", "ann", "left", "ann", 1L, AT));
        assertThat(fold.lastNumber()).isEqualTo(3);
        assertThat(fold.compare(List.of())).isEqualTo(new Findings(3, "msg_3", List.of()));

        fold.message(2, "msg_2");
        assertThat(fold.lastNumber()).isEqualTo(3);
        fold.message(7, "msg_7");
        assertThat(fold.compare(List.of())).isEqualTo(new Findings(7, "msg_7", List.of()));
    }

    @Test
    void stored_markers_are_as_the_log_says_in_whatever_order_it_is_read() {
        fold.message(9, "msg_9");
        fold.event(read("ann", 5));
        fold.event(read("ann", 4));
        fold.event(read("bob", 6));
        fold.event(read("bob", 8));

        assertThat(fold.compare(List.of(marker("ann", 5), marker("bob", 8))).wrongMarkers())
                .isEmpty();
        assertThat(fold.compare(List.of(marker("ann", 7), marker("bob", 6))).wrongMarkers())
                .containsExactlyInAnyOrder(marker("ann", 5), marker("bob", 8));
    }

    @Test
    void a_marker_that_is_not_stored_is_missing() {
        fold.message(9, "msg_9");
        fold.event(read("ann", 5));

        assertThat(fold.compare(List.of()).wrongMarkers()).containsExactly(marker("ann", 5));
    }

    @Test
    void of_whom_the_log_says_nothing_any_more_the_stored_one_is_true_up_to_the_last_message() {
        fold.message(9, "msg_9");

        assertThat(fold.compare(List.of(marker("ann", 9), marker("bob", 10))).wrongMarkers())
                .containsExactly(new ReadMarker("bob", "msg_9", 9, AT));
    }

    @Test
    void where_nothing_was_said_there_is_no_place_to_put_a_marker_back_to() {
        assertThat(fold.compare(List.of(marker("ann", 3)))).isEqualTo(new Findings(0, null, List.of()));
    }

    private static ReadMarker marker(String userId, long number) {
        return new ReadMarker(userId, "msg_" + number, number, AT);
    }

    private static ChatMessageRead read(String userId, long number) {
        return new ChatMessageRead("msg_" + number, userId, "general", number, AT);
    }

    private static ChatMessageSent sent(long number) {
        return ChatMessageSent.newBuilder()
                .setId("msg_" + number)
                .setScope("room:general")
                .setUserId("ann")
                .setUser(new ChatAuthor("ann", "Ann"))
                .setBody("Hello")
                .setAttachments(List.of())
                .setCreatedAt(AT)
                .setAudience("subscribers")
                .setNumber(number)
                .build();
    }

    private static TenantChatMessageSent tenantSent(long number) {
        return TenantChatMessageSent.newBuilder()
                .setId("msg_" + number)
                .setTenantId("t_1")
                .setUserId("ann")
                .setUser(new TenantChatAuthor("ann", "Ann", null))
                .setContent("Hello")
                .setCreatedAt(AT)
                .setNumber(number)
                .build();
    }
}
