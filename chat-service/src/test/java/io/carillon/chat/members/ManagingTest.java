package io.carillon.chat.members;

import static io.carillon.chat.commands.Outcomes.assertUnchanged;
import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.scopes.Role;
import io.carillon.events.chat.RoomMemberJoined;
import io.carillon.events.chat.RoomMemberLeft;
import io.carillon.events.chat.RoomMemberRoleChanged;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody who can ask, for everybody he can ask about, for every role: who manages whom. */
class ManagingTest {

    private static final List<String> ROLES = List.of("owner", "admin", "moderator", "member");
    private static final List<String> MANAGING_ALL = List.of("service", "system admin");

    private final Members members = Members.ofRoom();

    static Stream<Arguments> puttings() {
        return askers().flatMap(asker ->
                standings().flatMap(before -> ROLES.stream().map(after -> Arguments.of(asker, before, after))));
    }

    static Stream<Arguments> removals() {
        return askers().flatMap(asker -> standings().map(before -> Arguments.of(asker, before)));
    }

    private static Stream<String> askers() {
        return Stream.of(ROLES, MANAGING_ALL, List.of("none")).flatMap(List::stream);
    }

    private static Stream<String> standings() {
        return Stream.concat(ROLES.stream(), Stream.of("none"));
    }

    @ParameterizedTest(name = "{0} makes {1} {2}")
    @MethodSource("puttings")
    void putting(String asker, String before, String after) {
        members.stands("asker", asker).stands("target", before);

        Outcome outcome = members.put(asker, "target", after);

        if (!mayManage(asker, before, after)) {
            assertThat(code(outcome)).isEqualTo("forbidden");
        } else if (before.equals(after)) {
            assertUnchanged(outcome);
        } else if (before.equals("none")) {
            RoomMemberJoined joined = event(outcome, RoomMemberJoined.class);
            assertThat(joined.getRole()).isEqualTo(after);
            assertThat(joined.getHow()).isEqualTo("added");
            assertThat(joined.getMembers()).isEqualTo(members.count() + 1);
        } else {
            assertThat(event(outcome, RoomMemberRoleChanged.class).getRole()).isEqualTo(after);
        }
    }

    @ParameterizedTest(name = "{0} removes {1}")
    @MethodSource("removals")
    void removing(String asker, String before) {
        members.stands("asker", asker).stands("target", before);

        Outcome outcome = members.remove(asker, "target");

        if (!mayManage(asker, before, Role.MEMBER)) {
            assertThat(code(outcome)).isEqualTo("forbidden");
        } else if (before.equals("none")) {
            assertUnchanged(outcome);
        } else {
            RoomMemberLeft left = event(outcome, RoomMemberLeft.class);
            assertThat(left.getHow()).isEqualTo("removed");
            assertThat(left.getMembers()).isEqualTo(members.count() - 1);
        }
    }

    /** The rule in other words than the code's. */
    private static boolean mayManage(String asker, String before, String after) {
        boolean amongLower = List.of("moderator", "member", "none").containsAll(List.of(before, after));
        return MANAGING_ALL.contains(asker) || asker.equals("owner") || (asker.equals("admin") && amongLower);
    }
}
