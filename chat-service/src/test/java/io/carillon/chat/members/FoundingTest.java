package io.carillon.chat.members;

import static io.carillon.chat.commands.Commands.service;
import static io.carillon.chat.commands.Commands.systemAdmin;
import static io.carillon.chat.commands.Commands.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Commands;
import io.carillon.commandlog.Asker;
import io.carillon.commandlog.CommandData;
import io.carillon.events.chat.RoomMemberJoined;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    private final Founding founding = new Founding(new OwnedRooms());

    @Test
    void a_user_owns_what_he_founds_whomever_he_names() {
        assertThat(owners(user("ann"), "{}")).containsExactly("ann");
        assertThat(owners(user("ann"), "{'owners': ['bob', 'eve']}")).containsExactly("ann");
    }

    @Test
    void a_back_end_names_the_owners_or_none_at_all() {
        assertThat(owners(service(), "{'owners': ['bob', 'ann', 'bob']}")).containsExactly("bob", "ann");
        assertThat(owners(service(), "{}")).isEmpty();
    }

    @Test
    void a_system_admin_names_the_owners_or_is_one() {
        assertThat(owners(systemAdmin(), "{'owners': ['bob']}")).containsExactly("bob");
        assertThat(owners(systemAdmin(), "{'owners': []}")).containsExactly("root");
    }

    @Test
    void ten_owners_are_enough() {
        CommandData data = data("{'owners': ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']}");

        assertThat(founding.owners(data, service())).isEmpty();
        assertThat(data.problem()).isPresent();
    }

    @Test
    void owners_join_one_after_the_other() {
        assertThat(founding.joined("general", List.of("ann", "bob"), user("ann"), NOW))
                .containsExactly(
                        new RoomMemberJoined("general", "ann", "owner", "joined", "ann", 1L, NOW),
                        new RoomMemberJoined("general", "bob", "owner", "added", "ann", 2L, NOW));
    }

    private List<String> owners(Asker founder, String json) {
        CommandData data = data(json);
        List<String> owners = founding.owners(data, founder);
        assertThat(data.problem()).isEmpty();
        return owners;
    }

    private static CommandData data(String json) {
        return Commands.command("any", "room:general", user("ann"), json).read();
    }
}
