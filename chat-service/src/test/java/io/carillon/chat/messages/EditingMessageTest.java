package io.carillon.chat.messages;

import static io.carillon.chat.commands.Outcomes.assertUnchanged;
import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
import static io.carillon.chat.commands.Outcomes.events;
import static io.carillon.chat.messages.InMemoryMessages.SENT_AT;
import static io.carillon.chat.messages.Setting.DIRECT;
import static io.carillon.chat.messages.Setting.NOW;
import static io.carillon.chat.messages.Setting.OTHER_ROOM;
import static io.carillon.chat.messages.Setting.ROOM;
import static io.carillon.chat.messages.Setting.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.scopes.Scope;
import io.carillon.events.chat.ChatAuthor;
import io.carillon.events.chat.ChatMessageEdited;
import io.carillon.events.chat.TenantChatMessageEdited;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditingMessageTest {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final String CHANGE = "{'message_id': 'msg_1', 'new_body': 'Better'}";

    private final Setting setting = new Setting();

    @Test
    void the_author_changes_his_text_and_the_old_one_is_told_for_keeping() {
        setting.said(ROOM, "msg_1", Dialect.CHAT);

        assertThat(event(edit(ROOM, "bob", CHANGE), ChatMessageEdited.class))
                .isEqualTo(ChatMessageEdited.newBuilder()
                        .setId("msg_1")
                        .setScope("room:general")
                        .setUserId("bob")
                        .setUser(new ChatAuthor("bob", "Name of bob"))
                        .setBody("Better")
                        .setAttachments(List.of())
                        .setCreatedAt(SENT_AT)
                        .setEditedAt(NOW)
                        .setAudience("subscribers")
                        .setNumber(1)
                        .setEditNumber(1)
                        .setPreviousBody("Text of msg_1")
                        .build());
    }

    @Test
    void edits_are_numbered() {
        setting.said(ROOM, "msg_1", Dialect.CHAT);
        setting.messages.edit("msg_1", "Good", new Edit(4, "Text of msg_1", SENT_AT));

        ChatMessageEdited edited = event(edit(ROOM, "bob", CHANGE), ChatMessageEdited.class);

        assertThat(edited.getEditNumber()).isEqualTo(5);
        assertThat(edited.getPreviousBody()).isEqualTo("Good");
    }

    @Test
    void the_same_text_is_no_change() {
        setting.said(ROOM, "msg_1", Dialect.CHAT);

        assertUnchanged(edit(ROOM, "bob", "{'message_id': 'msg_1', 'new_body': 'Text of msg_1'}"));
    }

    @Test
    void until_the_window_closes_and_not_a_moment_longer() {
        setting.said(ROOM, "msg_1", Dialect.CHAT);
        Instant last = SENT_AT.plus(WINDOW);

        assertThat(events(edit(last, ROOM, "bob", CHANGE))).hasSize(1);
        assertThat(code(edit(last.plusMillis(1), ROOM, "bob", CHANGE))).isEqualTo("edit_window_over");
    }

    @Test
    void nobody_else_changes_it_whatever_his_role() {
        setting.said(ROOM, "msg_1", Dialect.CHAT);

        assertThat(code(edit(ROOM, "ann", CHANGE))).isEqualTo("not_the_author");
        assertThat(code(edit(ROOM, "mod", CHANGE))).isEqualTo("not_the_author");
        assertThat(code(edit(ROOM, "eve", CHANGE))).isEqualTo("not_a_member");
    }

    @Test
    void a_text_that_a_moderator_replaced_stays_replaced() {
        setting.said(ROOM, "msg_1", Dialect.CHAT);
        setting.messages.redact("msg_1", new Redaction("[removed]", "mod", NOW));

        assertThat(code(edit(ROOM, "bob", CHANGE))).isEqualTo("redacted");
    }

    @Test
    void what_is_elsewhere_or_deleted_or_nowhere_is_unknown() {
        assertThat(code(edit(ROOM, "bob", CHANGE))).isEqualTo("unknown_message");
        setting.said(ROOM, "msg_1", Dialect.CHAT);
        assertThat(code(edit(OTHER_ROOM, "bob", CHANGE))).isEqualTo("unknown_message");
        setting.messages.delete("msg_1", new Deletion(Deletion.SOFT, "bob", NOW));
        assertThat(code(edit(ROOM, "bob", CHANGE))).isEqualTo("unknown_message");
    }

    @Test
    void it_is_told_as_it_was_sent_whatever_it_is_edited_by() {
        setting.said(TENANT, "msg_1", Dialect.CHAT);
        setting.said(TENANT, "msg_2", Dialect.TENANT);
        EditingMessage inTenant = handler("content", NOW);

        Outcome chat = setting.decide(inTenant, TENANT, "bob", "{'message_id': 'msg_1', 'content': 'Better'}");
        Outcome tenant = setting.decide(inTenant, TENANT, "bob", "{'message_id': 'msg_2', 'content': 'Better'}");

        assertThat(event(chat, ChatMessageEdited.class).getBody()).isEqualTo("Better");
        assertThat(event(tenant, TenantChatMessageEdited.class).getContent()).isEqualTo("Better");
        assertThat(event(tenant, TenantChatMessageEdited.class).getPreviousBody())
                .isEqualTo("Text of msg_2");
    }

    @Test
    void in_a_direct_scope_the_two_are_told() {
        setting.said(DIRECT, "msg_1", Dialect.CHAT);

        assertThat(event(edit(DIRECT, "bob", CHANGE), ChatMessageEdited.class).getParticipants())
                .containsExactly("bob", "ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'message_id': 'msg_1'}", "{'new_body': 'x'}", "{'message_id': 'msg_1', 'new_body': ''}"})
    void data_that_are_not_as_described_are_refused(String data) {
        assertThat(code(edit(ROOM, "bob", data))).isEqualTo("invalid_data");
    }

    private Outcome edit(Scope scope, String userId, String data) {
        return edit(NOW, scope, userId, data);
    }

    private Outcome edit(Instant now, Scope scope, String userId, String data) {
        return setting.decide(handler("new_body", now), scope, userId, data);
    }

    private EditingMessage handler(String field, Instant now) {
        return new EditingMessage(field, setting.part, setting.messages, WINDOW, Clock.fixed(now, ZoneOffset.UTC));
    }
}
