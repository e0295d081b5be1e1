package io.carillon.chat.members;

import static io.carillon.chat.commands.Outcomes.assertUnchanged;
import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
import static io.carillon.chat.commands.Outcomes.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Commands;
import io.carillon.chat.commands.Outcome;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.InMemoryScopes;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.commandlog.Refusal;
import io.carillon.events.chat.GroupMemberJoined;
import io.carillon.events.chat.RoomMemberJoined;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoiningTest {

    private static final Scope ROOM = Scope.of(ScopeKind.ROOM, "general");
    private static final Scope GROUP = Scope.of(ScopeKind.GROUP, "sales");
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final InMemoryScopes scopes = new InMemoryScopes();

    @Test
    void an_open_room_makes_whoever_joins_a_member() {
        scopes.open(ROOM).with(ROOM, "ann", Role.OWNER);

        assertThat(event(joinRoom("bob"), RoomMemberJoined.class))
                .isEqualTo(new RoomMemberJoined("general", "bob", "member", "joined", "bob", 2L, NOW));
    }

    @Test
    void so_does_an_open_group() {
        scopes.open(GROUP).with(GROUP, "ann", Role.OWNER);

        assertThat(event(subscribe("bob"), GroupMemberJoined.class))
                .isEqualTo(new GroupMemberJoined("sales", "bob", "member", "joined", "bob", 2L, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {Details.OPEN, Details.CLOSED})
    void a_member_only_subscribes_his_session(String access) {
        scopes.found(ROOM, access, Details.BY_MEMBERS).with(ROOM, "ann", Role.OWNER);
        scopes.found(GROUP, access, Details.BY_OWNERS).with(GROUP, "ann", Role.MEMBER);

        assertUnchanged(joinRoom("ann"));
        assertUnchanged(subscribe("ann"));
    }

    @Test
    void a_closed_one_lets_nobody_in_and_says_so_in_its_own_words() {
        scopes.found(ROOM, Details.CLOSED, Details.BY_MEMBERS).found(GROUP, Details.CLOSED, Details.BY_OWNERS);

        assertThat(refusal(joinRoom("bob"))).isEqualTo(Refusal.forbidden("room:general is closed"));
        assertThat(refusal(subscribe("bob"))).isEqualTo(Refusal.notAMember("group:sales"));
    }

    @Test
    void what_is_not_there_is_unknown() {
        assertThat(code(joinRoom("bob"))).isEqualTo("unknown_room");
        assertThat(code(subscribe("bob"))).isEqualTo("unknown_group");
    }

    @Test
    void a_full_one_lets_nobody_in_but_keeps_its_members() {
        scopes.open(ROOM)
                .with(ROOM, "ann", Role.OWNER)
                .with(ROOM, "adam", Role.MEMBER)
                .with(ROOM, "mod", Role.MEMBER);

        assertThat(code(joinRoom("bob"))).isEqualTo("too_many_members");
        assertUnchanged(joinRoom("adam"));
    }

    private Outcome joinRoom(String userId) {
        return new Joining(new OwnedRooms(), scope -> Refusal.forbidden(scope + " is closed"), 3, CLOCK)
                .decide(
                        Commands.command("room.join", ROOM.toString(), Commands.user(userId), "{}"),
                        scopes.view(ROOM, userId));
    }

    private Outcome subscribe(String userId) {
        return new Joining(new OwnedGroups(), Refusal::notAMember, 3, CLOCK)
                .decide(
                        Commands.command("subscribe", GROUP.toString(), Commands.user(userId), "{}"),
                        scopes.view(GROUP, userId));
    }
}
