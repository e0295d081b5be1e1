package io.carillon.chat.messages;

import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
import static io.carillon.chat.messages.Setting.DIRECT;
import static io.carillon.chat.messages.Setting.NOW;
import static io.carillon.chat.messages.Setting.OTHER_ROOM;
import static io.carillon.chat.messages.Setting.ROOM;
import static io.carillon.chat.messages.Setting.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.scopes.Scope;
import io.carillon.events.chat.ChatMessageRedacted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactingMessageTest {

    private static final String MASK = "{'message_id': 'msg_1', 'mask': '[removed]'}";

    private final Setting setting = new Setting();

    @ParameterizedTest
    @ValueSource(strings = {"ann", "adam", "mod"})
    void owners_admins_and_moderators_replace_a_text(String userId) {
        setting.said(ROOM, "msg_1", Dialect.CHAT);

        assertThat(event(redact(ROOM, userId, MASK), ChatMessageRedacted.class))
                .isEqualTo(ChatMessageRedacted.newBuilder()
                        .setMessageId("msg_1")
                        .setNewBody("[removed]")
                        .setScope("room:general")
                        .setRedactedBy(userId)
                        .setRedactedAt(NOW)
                        .setAudience("subscribers")
                        .setNumber(1)
                        .build());
    }

    @ParameterizedTest
    @CsvSource({"room:general, bob, forbidden", "tenant:t_1, bob, forbidden", "room:general, eve, not_a_member"})
    void members_do_not_even_if_they_wrote_it(String scope, String userId, String code) {
        setting.said(ROOM, "msg_1", Dialect.CHAT);

        assertThat(code(redact(Scope.parse(scope).orElseThrow(), userId, MASK))).isEqualTo(code);
    }

    @Test
    void nobody_moderates_a_talk_of_two() {
        setting.said(DIRECT, "msg_1", Dialect.CHAT);

        assertThat(code(redact(DIRECT, "ann", MASK))).isEqualTo("forbidden");
    }

    @Test
    void a_tenants_message_is_masked_like_any_other() {
        setting.said(TENANT, "msg_1", Dialect.TENANT);

        assertThat(event(redact(TENANT, "mod", MASK), ChatMessageRedacted.class).getScope())
                .isEqualTo("tenant:t_1");
    }

    @Test
    void a_mask_can_be_replaced_by_another() {
        setting.said(ROOM, "msg_1", Dialect.CHAT);
        setting.messages.redact("msg_1", new Redaction("[removed]", "mod", NOW));

        assertThat(event(redact(ROOM, "ann", "{'message_id': 'msg_1', 'mask': '***'}"), ChatMessageRedacted.class)
                        .getNewBody())
                .isEqualTo("***");
    }

    @Test
    void what_is_elsewhere_or_deleted_or_nowhere_is_unknown() {
        assertThat(code(redact(ROOM, "mod", MASK))).isEqualTo("unknown_message");
        setting.said(ROOM, "msg_1", Dialect.CHAT);
        assertThat(code(redact(OTHER_ROOM, "bob", MASK))).isEqualTo("unknown_message");
        setting.messages.delete("msg_1", new Deletion(Deletion.HARD, "bob", NOW));
        assertThat(code(redact(ROOM, "mod", MASK))).isEqualTo("unknown_message");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'message_id': 'msg_1'}", "{'mask': 'x'}", "{'message_id': 'msg_1', 'mask': ''}"})
    void data_that_are_not_as_described_are_refused(String data) {
        assertThat(code(redact(ROOM, "mod", data))).isEqualTo("invalid_data");
    }

    private Outcome redact(Scope scope, String userId, String data) {
        return setting.decide(new RedactingMessage(setting.part, setting.messages, Setting.CLOCK), scope, userId, data);
    }
}
