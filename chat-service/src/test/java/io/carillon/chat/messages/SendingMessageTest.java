package io.carillon.chat.messages;

import static io.carillon.chat.commands.Outcomes.answer;
import static io.carillon.chat.commands.Outcomes.code;
import static io.carillon.chat.commands.Outcomes.event;
import static io.carillon.chat.commands.Outcomes.refusal;
import static io.carillon.chat.messages.Setting.DIRECT;
import static io.carillon.chat.messages.Setting.NOW;
import static io.carillon.chat.messages.Setting.OTHER_ROOM;
import static io.carillon.chat.messages.Setting.ROOM;
import static io.carillon.chat.messages.Setting.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.commands.Outcome;
import io.carillon.chat.commands.Refusals;
import io.carillon.chat.scopes.Details;
import io.carillon.chat.scopes.Role;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.commandlog.Refusal;
import io.carillon.events.chat.ChatAttachment;
import io.carillon.events.chat.ChatAuthor;
import io.carillon.events.chat.ChatMessageSent;
import io.carillon.events.chat.TenantChatAuthor;
import io.carillon.events.chat.TenantChatMessageSent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingMessageTest {

    private static final String HELLO = "{'body': 'Hello'}";

    private final Setting setting = new Setting();
    private Optional<Refusal> limit = Optional.empty();
    private int counted;

    @Test
    void a_message_gets_the_next_number_and_its_sender_its_id() {
        setting.said(ROOM, "msg_1", Dialect.CHAT);

        Outcome outcome = send(ROOM, "ann", "{'body': 'Hello', 'attachments': [], 'parent_id': null}");

        ChatMessageSent sent = event(outcome, ChatMessageSent.class);
        assertThat(sent)
                .isEqualTo(ChatMessageSent.newBuilder()
                        .setId(sent.getId())
                        .setScope("room:general")
                        .setUserId("ann")
                        .setUser(new ChatAuthor("ann", "Name of ann"))
                        .setBody("Hello")
                        .setAttachments(List.of())
                        .setCreatedAt(NOW)
                        .setAudience("subscribers")
                        .setNumber(2)
                        .build());
        assertThat(sent.getId()).startsWith("msg_").hasSizeGreaterThan(20);
        assertThat(answer(outcome))
                .isEqualTo("{\"message_id\":\"%s\",\"created_at\":\"2026-11-20T09:30:00Z\"}".formatted(sent.getId()));
    }

    @Test
    void attachments_are_passed_on() {
        ChatMessageSent sent = event(send(ROOM, "ann", """
                        {'body': 'Look', 'attachments': [
                          {'name': 'plan.pdf', 'url': 'https://files.example/1', 'mime_type': 'application/pdf', 'size': 4711}]}"""), ChatMessageSent.class);

        assertThat(sent.getAttachments())
                .containsExactly(new ChatAttachment("plan.pdf", "https://files.example/1", "application/pdf", 4_711L));
    }

    @Test
    void an_answer_counts_the_answers_of_its_parent() {
        setting.said(ROOM, "msg_1", Dialect.CHAT);
        setting.messages.answered("msg_1", 7);

        ChatMessageSent sent = event(send(ROOM, "ann", "{'body': 'Yes', 'parent_id': 'msg_1'}"), ChatMessageSent.class);

        assertThat(sent.getParentId()).isEqualTo("msg_1");
        assertThat(sent.getReplyNumber()).isEqualTo(8);
    }

    @Test
    void a_parent_that_is_elsewhere_or_deleted_or_nowhere_is_unknown_and_nothing_is_counted() {
        setting.said(OTHER_ROOM, "msg_other", Dialect.CHAT);
        setting.said(ROOM, "msg_gone", Dialect.CHAT);
        setting.messages.delete("msg_gone", new Deletion(Deletion.SOFT, "bob", NOW));

        for (String parent : List.of("msg_other", "msg_gone", "msg_none")) {
            assertThat(refusal(send(ROOM, "ann", "{'body': 'Yes', 'parent_id': '%s'}".formatted(parent))))
                    .isEqualTo(Refusals.unknownMessage(parent));
        }
        assertThat(counted).isZero();
    }

    @Test
    void in_a_direct_scope_only_the_two_are_told() {
        ChatMessageSent sent = event(send(DIRECT, "bob", HELLO), ChatMessageSent.class);

        assertThat(sent.getScope()).isEqualTo("direct:ann:bob");
        assertThat(sent.getAudience()).isEqualTo("participants");
        assertThat(sent.getParticipants()).containsExactly("bob", "ann");
    }

    @Test
    void in_a_tenant_it_is_told_in_the_tenants_words() {
        Outcome outcome = setting.decide(
                new SendingMessage(Dialect.TENANT, setting.part, setting.messages, this::check, Setting.CLOCK),
                TENANT,
                "bob",
                "{'tenant_id': 't_1', 'content': 'Hello'}");

        TenantChatMessageSent sent = event(outcome, TenantChatMessageSent.class);
        assertThat(sent)
                .isEqualTo(TenantChatMessageSent.newBuilder()
                        .setId(sent.getId())
                        .setTenantId("t_1")
                        .setUserId("bob")
                        .setUser(new TenantChatAuthor("bob", "Name of bob", "Bobby"))
                        .setContent("Hello")
                        .setCreatedAt(NOW)
                        .setNumber(1)
                        .build());
    }

    @Test
    void what_is_too_much_is_refused_with_the_time_to_wait() {
        limit = Optional.of(Refusal.rateLimited("Too much.", Duration.ofMillis(40)));

        assertThat(refusal(send(ROOM, "ann", HELLO)).retryAfter()).hasValue(Duration.ofMillis(40));
        assertThat(counted).isEqualTo(1);
    }

    @Test
    void strangers_say_nothing_and_are_not_counted() {
        assertThat(code(send(ROOM, "eve", HELLO))).isEqualTo("not_a_member");
        assertThat(code(send(Scope.of(ScopeKind.ROOM, "none"), "ann", HELLO))).isEqualTo("unknown_scope");
        assertThat(code(send(Scope.of(ScopeKind.USER, "ann"), "ann", HELLO))).isEqualTo("unknown_scope");
        assertThat(counted).isZero();
    }

    @ParameterizedTest
    @CsvSource({"members, true, true", "owners, true, false", "services, false, false"})
    void in_a_group_those_talk_who_may_publish(String publishers, boolean owner, boolean member) {
        Scope group = Scope.of(ScopeKind.GROUP, "sales");
        setting.scopes
                .found(group, Details.CLOSED, publishers)
                .with(group, "ann", Role.OWNER)
                .with(group, "bob", Role.MEMBER);

        assertThat(send(group, "ann", HELLO) instanceof Outcome.Done).isEqualTo(owner);
        assertThat(send(group, "bob", HELLO) instanceof Outcome.Done).isEqualTo(member);
        assertThat(code(send(group, "eve", HELLO))).isEqualTo("not_a_member");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'body': ''}",
                "{'body': '  '}",
                "{'body': 5}",
                "{'body': 'x', 'attachments': {}}",
                "{'body': 'x', 'attachments': [{'name': 'a', 'url': 'b', 'mime_type': 'c', 'size': -1}]}",
                "{'body': 'x', 'attachments': [{'name': 'a', 'url': 'b', 'mime_type': 'c'}]}",
                "{'body': 'x', 'attachments': [{},{},{},{},{},{},{},{},{},{},{}]}",
                "{'body': 'x', 'parent_id': 7}"
            })
    void data_that_are_not_as_described_are_refused(String data) {
        assertThat(code(send(ROOM, "ann", data))).isEqualTo("invalid_data");
    }

    @Test
    void a_text_may_have_4000_characters_and_not_one_more() {
        assertThat(send(ROOM, "ann", "{'body': '%s'}".formatted("👍".repeat(4_000))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(code(send(ROOM, "ann", "{'body': '%s'}".formatted("x".repeat(4_001)))))
                .isEqualTo("invalid_data");
    }

    private Outcome send(Scope scope, String userId, String data) {
        return setting.decide(
                new SendingMessage(Dialect.CHAT, setting.part, setting.messages, this::check, Setting.CLOCK),
                scope,
                userId,
                data);
    }

    private Optional<Refusal> check(String userId, Scope scope) {
        counted++;
        return limit;
    }
}
