package io.carillon.chat.rooms;

import static io.carillon.chat.commands.Commands.service;
import static io.carillon.chat.commands.Commands.systemAdmin;
import static io.carillon.chat.commands.Commands.user;
import static io.carillon.chat.commands.Outcomes.answer;
import static io.carillon.chat.commands.Outcomes.assertUnchanged;
import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
import static io.carillon.chat.commands.Outcomes.events;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Commands;
import io.carillon.chat.commands.Outcome;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.commandlog.Asker;
import io.carillon.events.chat.RoomCreated;
import io.carillon.events.chat.RoomMemberJoined;
import io.carillon.events.chat.RoomUpdated;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTest {

    private static final Scope ROOM = Scope.of(ScopeKind.ROOM, "general");
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Details BEFORE =
            new Details("Lobby", "For all", Details.OPEN, Details.BY_MEMBERS, "ann", Instant.EPOCH);

    private final InMemoryScopes scopes = new InMemoryScopes();

    @Test
    void a_new_room_is_open_bears_its_name_and_belongs_to_its_founder() {
        Outcome outcome = create(user("ann"), "{}");

        assertThat(answer(outcome)).isEqualTo("{}");
        assertThat(events(outcome))
                .containsExactly(
                        new RoomCreated("general", "general", null, "open", "ann", NOW),
                        new RoomMemberJoined("general", "ann", "owner", "joined", "ann", 1L, NOW));
    }

    @Test
    void it_may_be_described_and_closed_and_given_to_others_by_a_back_end() {
        assertThat(events(create(
                        service(),
                        "{'title': 'Lobby', 'description': 'For all', 'access': 'closed', 'owners': ['ann', 'bob']}")))
                .containsExactly(
                        new RoomCreated("general", "Lobby", "For all", "closed", "backend", NOW),
                        new RoomMemberJoined("general", "ann", "owner", "added", "backend", 1L, NOW),
                        new RoomMemberJoined("general", "bob", "owner", "added", "backend", 2L, NOW));
    }

    @Test
    void a_name_is_given_once() {
        scopes.with(ROOM, BEFORE);

        assertThat(code(create(user("bob"), "{}"))).isEqualTo("room_exists");
    }

    @Test
    void what_is_said_changes_and_the_rest_stays() {
        scopes.with(ROOM, BEFORE).with(ROOM, "ann", Role.OWNER);

        assertThat(event(update(user("ann"), "{'title': 'Hall'}"), RoomUpdated.class))
                .isEqualTo(new RoomUpdated("general", "Hall", "For all", "open", "ann", NOW));
        assertThat(event(update(user("ann"), "{'description': '', 'access': 'closed'}"), RoomUpdated.class))
                .isEqualTo(new RoomUpdated("general", "Lobby", "", "closed", "ann", NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'title': 'Lobby'}", "{'title': null, 'description': 'For all', 'access': 'open'}"})
    void what_is_as_it_was_is_no_change(String data) {
        scopes.with(ROOM, BEFORE).with(ROOM, "ann", Role.OWNER);

        assertUnchanged(update(user("ann"), data));
    }

    @ParameterizedTest
    @CsvSource({"owner, true", "admin, true", "moderator, false", "member, false", "none, false"})
    void owners_and_admins_change_a_room(String role, boolean allowed) {
        scopes.with(ROOM, BEFORE);
        if (!role.equals("none")) {
            scopes.with(ROOM, "ann", role);
        }

        Outcome outcome = update(user("ann"), "{'title': 'Hall'}");

        assertThat(outcome instanceof Outcome.Done).isEqualTo(allowed);
        if (!allowed) {
            assertThat(code(outcome)).isEqualTo("forbidden");
        }
    }

    @Test
    void so_do_those_above_all_roles() {
        scopes.with(ROOM, BEFORE);

        assertThat(events(update(service(), "{'title': 'Hall'}"))).hasSize(1);
        assertThat(events(update(systemAdmin(), "{'title': 'Hall'}"))).hasSize(1);
    }

    @Test
    void what_is_not_there_is_unknown() {
        assertThat(code(update(service(), "{'title': 'Hall'}"))).isEqualTo("unknown_room");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'title': ''}", "{'title': 5}", "{'access': 'ajar'}", "{'description': {}}", "{'owners': 'ann'}"
            })
    void data_that_are_not_as_described_are_refused(String data) {
        assertThat(code(create(service(), data))).isEqualTo("invalid_data");
        scopes.with(ROOM, BEFORE);
        if (!data.contains("owners")) {
            assertThat(code(update(service(), data))).isEqualTo("invalid_data");
        }
    }

    private Outcome create(Asker asker, String data) {
        return new CreatingRoom(CLOCK)
                .decide(
                        Commands.command("room.create", ROOM.toString(), asker, data),
                        scopes.view(ROOM, asker.userId()));
    }

    private Outcome update(Asker asker, String data) {
        return new UpdatingRoom(CLOCK)
                .decide(
                        Commands.command("room.update", ROOM.toString(), asker, data),
                        scopes.view(ROOM, asker.userId()));
    }
}
