package io.carillon.chat.messages;

import static io.carillon.chat.commands.Outcomes.assertUnchanged;
import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
import static io.carillon.chat.commands.Outcomes.events;
import static io.carillon.chat.messages.Setting.NOW;
import static io.carillon.chat.messages.Setting.OTHER_ROOM;
import static io.carillon.chat.messages.Setting.ROOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.scopes.Scope;
import io.carillon.events.chat.ChatReactionChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReactingTest {

    private final Setting setting = new Setting();

    @BeforeEach
    void there_is_a_message() {
        setting.said(ROOM, "msg_1", Dialect.CHAT);
    }

    @Test
    void a_member_reacts() {
        assertThat(event(react(ROOM, "ann", "👍", "add"), ChatReactionChanged.class))
                .isEqualTo(ChatReactionChanged.newBuilder()
                        .setMessageId("msg_1")
                        .setUserId("ann")
                        .setReaction("👍")
                        .setAction("add")
                        .setScope("room:general")
                        .setChangedAt(NOW)
                        .setAudience("subscribers")
                        .build());
    }

    @Test
    void and_takes_it_back() {
        setting.messages.react("msg_1", new Reaction("👍", "ann"));

        assertThat(event(react(ROOM, "ann", "👍", "remove"), ChatReactionChanged.class)
                        .getAction())
                .isEqualTo("remove");
    }

    @Test
    void what_is_there_already_or_is_not_there_is_no_change() {
        setting.messages.react("msg_1", new Reaction("👍", "ann"));

        assertUnchanged(react(ROOM, "ann", "👍", "add"));
        assertUnchanged(react(ROOM, "ann", "👎", "remove"));
        assertUnchanged(react(ROOM, "bob", "👍", "remove"));
    }

    @Test
    void a_user_has_as_many_different_reactions_as_are_allowed_and_no_more() {
        setting.messages.react("msg_1", new Reaction("one", "ann")).react("msg_1", new Reaction("two", "ann"));

        assertThat(events(react(ROOM, "ann", "three", "add"))).hasSize(1);
        setting.messages.react("msg_1", new Reaction("three", "ann"));
        assertThat(code(react(ROOM, "ann", "four", "add"))).isEqualTo("too_many_reactions");
        assertUnchanged(react(ROOM, "ann", "three", "add"));
        assertThat(events(react(ROOM, "ann", "one", "remove"))).hasSize(1);
        assertThat(events(react(ROOM, "bob", "four", "add"))).hasSize(1);
    }

    @Test
    void strangers_do_not_react_nor_anybody_to_what_is_not_there() {
        assertThat(code(react(ROOM, "eve", "👍", "add"))).isEqualTo("not_a_member");
        assertThat(code(react(OTHER_ROOM, "bob", "👍", "add"))).isEqualTo("unknown_message");
        setting.messages.delete("msg_1", new Deletion(Deletion.SOFT, "bob", NOW));
        assertThat(code(react(ROOM, "ann", "👍", "add"))).isEqualTo("unknown_message");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'message_id': 'msg_1', 'reaction': '👍'}",
                "{'message_id': 'msg_1', 'reaction': '👍', 'action': 'toggle'}",
                "{'message_id': 'msg_1', 'reaction': '', 'action': 'add'}",
                "{'message_id': 'msg_1', 'reaction': '12345678901234567890123456789012345678901234567890123456789012345', 'action': 'add'}",
                "{'reaction': '👍', 'action': 'add'}"
            })
    void data_that_are_not_as_described_are_refused(String data) {
        assertThat(code(setting.decide(handler(), ROOM, "ann", data))).isEqualTo("invalid_data");
    }

    private Outcome react(Scope scope, String userId, String reaction, String action) {
        return setting.decide(
                handler(),
                scope,
                userId,
                "{'message_id': 'msg_1', 'reaction': '%s', 'action': '%s'}".formatted(reaction, action));
    }

    private Reacting handler() {
        return new Reacting(setting.part, setting.messages, 3, Setting.CLOCK);
    }
}
