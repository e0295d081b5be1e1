package io.carillon.chat.receipts;

import static io.carillon.chat.commands.Commands.service;
import static io.carillon.chat.commands.Commands.systemAdmin;
import static io.carillon.chat.commands.Commands.user;
import static io.carillon.chat.commands.Outcomes.answer;
import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
import static io.carillon.chat.commands.Outcomes.events;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Commands;
import io.carillon.chat.commands.Outcome;
import io.carillon.chat.receipts.ScopeHistory.Findings;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.scopes.ReadMarker;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.commandlog.Asker;
import io.carillon.events.chat.ChatScopeRepaired;
import io.carillon.events.chat.RepairedMarker;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepairingScopeTest {

    private static final Scope ROOM = Scope.of(ScopeKind.ROOM, "general");
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    private final InMemoryScopes scopes =
            new InMemoryScopes().open(ROOM).with(ROOM, "ann", Role.MEMBER).withLast(ROOM, 17, "msg_17");
    private Optional<Findings> found = Optional.of(new Findings(17, "msg_17", List.of()));

    @Test
    void what_is_right_stays() {
        Outcome outcome = repair(user("ann"));

        assertThat(events(outcome)).isEmpty();
        assertThat(answer(outcome))
                .isEqualTo("{\"last_number\":17,\"repaired_markers\":0,\"repaired_last_number\":false}");
    }

    @Test
    void what_is_wrong_is_put_right() {
        found = Optional.of(new Findings(18, "msg_18", List.of(marker(1))));

        Outcome outcome = repair(user("ann"));

        assertThat(answer(outcome))
                .isEqualTo("{\"last_number\":18,\"repaired_markers\":1,\"repaired_last_number\":true}");
        assertThat(event(outcome, ChatScopeRepaired.class))
                .isEqualTo(new ChatScopeRepaired(
                        "room:general",
                        18L,
                        "msg_18",
                        List.of(new RepairedMarker("user_1", "msg_1", 1L, NOW)),
                        "ann",
                        NOW));
    }

    @Test
    void the_wrong_last_message_of_the_right_number_is_wrong() {
        found = Optional.of(new Findings(17, "msg_other", List.of()));

        assertThat(event(repair(user("ann")), ChatScopeRepaired.class).getLastMessageId())
                .isEqualTo("msg_other");
    }

    @Test
    void many_markers_are_told_in_parts_that_fit() {
        List<ReadMarker> wrong =
                IntStream.range(0, 2_001).mapToObj(RepairingScopeTest::marker).toList();
        found = Optional.of(new Findings(17, "msg_17", wrong));

        List<ChatScopeRepaired> events = events(repair(service())).stream()
                .map(ChatScopeRepaired.class::cast)
                .toList();

        assertThat(events).extracting(event -> event.getMarkers().size()).containsExactly(1_000, 1_000, 1);
        assertThat(events).allSatisfy(event -> assertThat(event.getLastNumber()).isEqualTo(17));
        assertThat(events.stream().flatMap(event -> event.getMarkers().stream()).map(RepairedMarker::getUserId))
                .containsExactlyElementsOf(
                        wrong.stream().map(ReadMarker::userId).toList());
    }

    @Test
    void a_log_that_is_too_long_is_not_waited_for() {
        found = Optional.empty();

        assertThat(code(repair(systemAdmin()))).isEqualTo("repair_too_long");
    }

    @Test
    void strangers_have_nothing_repaired() {
        assertThat(code(repair(user("eve")))).isEqualTo("not_a_member");
    }

    private static ReadMarker marker(int user) {
        return new ReadMarker("user_" + user, "msg_1", 1, NOW);
    }

    private Outcome repair(Asker asker) {
        return new RepairingScope(_ -> found, Clock.fixed(NOW, ZoneOffset.UTC))
                .decide(
                        Commands.command("scope.repair", ROOM.toString(), asker, "{}"),
                        scopes.view(ROOM, asker.userId()));
    }
}
