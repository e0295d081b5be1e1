package io.carillon.chat.messages;

import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
import static io.carillon.chat.messages.Setting.NOW;
import static io.carillon.chat.messages.Setting.OTHER_ROOM;
import static io.carillon.chat.messages.Setting.ROOM;
import static io.carillon.chat.messages.Setting.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.scopes.Scope;
import io.carillon.events.chat.ChatMessageDeleted;
import io.carillon.events.chat.TenantChatMessageDeleted;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeletingMessageTest {

    private static final String SOFTLY = "{'message_id': 'msg_1', 'mode': 'soft'}";

    private static final List<String> TENANT_ROLES = List.of("owner", "admin", "moderator", "vip", "member");

    private final Setting setting = new Setting();

    @ParameterizedTest
    @CsvSource({"bob, soft", "bob, hard", "mod, soft", "mod, hard", "adam, soft", "ann, hard"})
    void the_author_and_those_who_moderate_delete_a_message(String userId, String mode) {
        setting.said(ROOM, "msg_1", Dialect.CHAT);

        Outcome outcome = delete(Dialect.CHAT, ROOM, userId, "{'message_id': 'msg_1', 'mode': '%s'}".formatted(mode));

        assertThat(event(outcome, ChatMessageDeleted.class))
                .isEqualTo(ChatMessageDeleted.newBuilder()
                        .setMessageId("msg_1")
                        .setScope("room:general")
                        .setMode(mode)
                        .setDeletedBy(userId)
                        .setDeletedAt(NOW)
                        .setAudience("subscribers")
                        .setNumber(1)
                        .build());
    }

    @Test
    void others_do_not_and_hear_so_in_the_words_of_their_command() {
        setting.messages.with(InMemoryMessages.message(ROOM, "msg_1", 1, "ann", Dialect.CHAT));
        setting.messages.with(InMemoryMessages.message(TENANT, "msg_2", 1, "ann", Dialect.TENANT));

        assertThat(code(delete(Dialect.CHAT, ROOM, "bob", SOFTLY))).isEqualTo("not_the_author");
        assertThat(code(delete(Dialect.TENANT, TENANT, "bob", "{'message_id': 'msg_2'}")))
                .isEqualTo("forbidden");
        assertThat(code(delete(Dialect.CHAT, ROOM, "eve", SOFTLY))).isEqualTo("not_a_member");
    }

    /** The column "Can Delete Messages" of the document's table "Tenant Role Permissions"; the others are the tenant service's. */
    @ParameterizedTest(name = "{0} deletes a message of {1}")
    @MethodSource("rolesOfTenants")
    void in_a_tenant_moderators_and_above_delete_all_and_others_their_own(String actor, String author) {
        TENANT_ROLES.forEach(role -> setting.scopes.with(TENANT, role + "-user", role));
        setting.messages.with(InMemoryMessages.message(TENANT, "msg_9", 1, author + "-user", Dialect.TENANT));
        boolean allowed =
                actor.equals(author) || List.of("owner", "admin", "moderator").contains(actor);

        Outcome outcome = delete(Dialect.TENANT, TENANT, actor + "-user", "{'message_id': 'msg_9'}");

        if (allowed) {
            assertThat(event(outcome, TenantChatMessageDeleted.class).getDeletedBy())
                    .isEqualTo(actor + "-user");
        } else {
            assertThat(code(outcome)).isEqualTo("forbidden");
        }
    }

    static Stream<Arguments> rolesOfTenants() {
        return TENANT_ROLES.stream().flatMap(actor -> TENANT_ROLES.stream().map(author -> Arguments.of(actor, author)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "mod", "ann"})
    void in_a_tenant_it_is_always_soft_and_told_in_the_tenants_words(String userId) {
        setting.said(TENANT, "msg_1", Dialect.TENANT);

        Outcome outcome = delete(Dialect.TENANT, TENANT, userId, "{'message_id': 'msg_1', 'mode': 'hard'}");

        assertThat(event(outcome, TenantChatMessageDeleted.class))
                .isEqualTo(TenantChatMessageDeleted.newBuilder()
                        .setTenantId("t_1")
                        .setMessageId("msg_1")
                        .setDeletedAt(NOW)
                        .setMode("soft")
                        .setDeletedBy(userId)
                        .setNumber(1)
                        .build());
    }

    @Test
    void it_is_told_as_it_was_sent_whatever_it_is_deleted_by() {
        setting.said(TENANT, "msg_1", Dialect.CHAT);

        Outcome outcome = delete(Dialect.TENANT, TENANT, "bob", "{'message_id': 'msg_1'}");

        assertThat(event(outcome, ChatMessageDeleted.class).getScope()).isEqualTo("tenant:t_1");
    }

    @Test
    void what_is_elsewhere_or_deleted_or_nowhere_is_unknown() {
        assertThat(code(delete(Dialect.CHAT, ROOM, "bob", SOFTLY))).isEqualTo("unknown_message");
        setting.said(ROOM, "msg_1", Dialect.CHAT);
        assertThat(code(delete(Dialect.CHAT, OTHER_ROOM, "bob", SOFTLY))).isEqualTo("unknown_message");
        setting.messages.delete("msg_1", new Deletion(Deletion.SOFT, "bob", NOW));
        assertThat(code(delete(Dialect.CHAT, ROOM, "bob", SOFTLY))).isEqualTo("unknown_message");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'message_id': 'msg_1'}", "{'mode': 'soft'}", "{'message_id': 'msg_1', 'mode': 'x'}"})
    void data_that_are_not_as_described_are_refused(String data) {
        assertThat(code(delete(Dialect.CHAT, ROOM, "bob", data))).isEqualTo("invalid_data");
    }

    private Outcome delete(Dialect dialect, Scope scope, String userId, String data) {
        return setting.decide(
                new DeletingMessage(dialect, setting.part, setting.messages, Setting.CLOCK), scope, userId, data);
    }
}
