package io.carillon.chat.receipts;

import static io.carillon.chat.commands.Outcomes.assertUnchanged;
import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
import static io.carillon.chat.messages.InMemoryMessages.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Commands;
import io.carillon.chat.commands.Outcome;
import io.carillon.chat.messages.Deletion;
import io.carillon.chat.messages.Dialect;
import io.carillon.chat.messages.InMemoryMessages;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.scopes.ReadMarker;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.TakingPart;
import io.carillon.events.chat.ChatMessageRead;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MarkingReadTest {

    private static final Scope ROOM = Scope.of(ScopeKind.ROOM, "general");
    private static final Scope OTHER = Scope.of(ScopeKind.ROOM, "other");
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    private final InMemoryScopes scopes =
            new InMemoryScopes().open(ROOM).with(ROOM, "ann", Role.MEMBER).open(OTHER);
    private final InMemoryMessages messages = new InMemoryMessages()
            .with(message(ROOM, "msg_1", 1, "bob", Dialect.CHAT))
            .with(message(ROOM, "msg_2", 2, "bob", Dialect.CHAT))
            .with(message(ROOM, "msg_3", 3, "bob", Dialect.CHAT))
            .with(message(OTHER, "msg_x", 9, "bob", Dialect.CHAT));

    @Test
    void the_marker_moves_forward_and_never_back() {
        assertThat(event(read("ann", "msg_2"), ChatMessageRead.class))
                .isEqualTo(new ChatMessageRead("msg_2", "ann", "general", 2L, NOW));
        scopes.with(ROOM, new ReadMarker("ann", "msg_2", 2, NOW));

        assertUnchanged(read("ann", "msg_2"));
        assertUnchanged(read("ann", "msg_1"));
        assertThat(event(read("ann", "msg_3"), ChatMessageRead.class).getNumber())
                .isEqualTo(3);
    }

    @Test
    void a_deleted_message_is_as_good_a_place_as_any() {
        messages.delete("msg_3", new Deletion(Deletion.HARD, "bob", NOW));

        assertThat(event(read("ann", "msg_3"), ChatMessageRead.class).getNumber())
                .isEqualTo(3);
    }

    @Test
    void strangers_read_nothing_and_nobody_what_is_elsewhere() {
        assertThat(code(read("eve", "msg_1"))).isEqualTo("not_a_member");
        assertThat(code(read("ann", "msg_x"))).isEqualTo("unknown_message");
        assertThat(code(read("ann", "msg_none"))).isEqualTo("unknown_message");
        assertThat(code(read("ann", ""))).isEqualTo("invalid_data");
    }

    private Outcome read(String userId, String messageId) {
        return new MarkingRead(new TakingPart(scopes), messages, Clock.fixed(NOW, ZoneOffset.UTC))
                .decide(
                        Commands.command(
                                "chat.read",
                                ROOM.toString(),
                                Commands.user(userId),
                                "{'message_id': '%s', 'room': 'general'}".formatted(messageId)),
                        scopes.view(ROOM, userId));
    }
}
