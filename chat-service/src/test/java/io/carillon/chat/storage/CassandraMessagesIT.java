package io.carillon.chat.storage;

import static io.carillon.localstack.Component.CASSANDRA;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.decisions.Decision;
import io.carillon.chat.messages.Attachment;
import io.carillon.chat.messages.Author;
import io.carillon.chat.messages.Deletion;
import io.carillon.chat.messages.Dialect;
import io.carillon.chat.messages.Edit;
import io.carillon.chat.messages.Messages.Reply;
import io.carillon.chat.messages.Reaction;
import io.carillon.chat.messages.Redaction;
import io.carillon.chat.messages.StoredMessage;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.events.chat.ChatMessageSent;
import io.carillon.events.chat.TenantChatAuthor;
import io.carillon.events.chat.TenantChatMessageDeleted;
import io.carillon.events.chat.TenantChatMessageEdited;
import io.carillon.events.chat.TenantChatMessageSent;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UsesLocalStack(CASSANDRA)
class CassandraMessagesIT {

    private static final int MANY = 2_500;

    private static ChatStore store;
    private static CassandraMessages messages;

    private String room = "";
    private String id = "";

    @BeforeAll
    static void open(LocalStack stack) {
        store = ChatStore.open(stack);
        messages = store.messages();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void name() {
        room = Ids.next("r");
        id = Ids.next("msg");
    }

    @Test
    void a_message_is_read_as_it_was_sent() {
        apply(Events.sent(room, id, 1));

        assertThat(messages.scopeOf(id)).contains(scope());
        assertThat(messages.find(id))
                .contains(new StoredMessage(
                        id,
                        scope(),
                        1,
                        new Author("user_anna", "Anna", null),
                        "Text 1",
                        List.of(new Attachment("plan.pdf", "https://files.example/plan", "application/pdf", 4_711)),
                        null,
                        Dialect.CHAT,
                        Events.AT.plusMillis(1),
                        null,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(messages.edits(id)).isEmpty();
        assertThat(messages.find("msg_nowhere")).isEmpty();
        assertThat(messages.scopeOf("msg_nowhere")).isEmpty();
    }

    @Test
    void a_message_of_a_tenant_has_the_nickname_and_the_dialect_and_can_be_edited_and_deleted() {
        Scope tenant = Scope.of(ScopeKind.TENANT, room);
        TenantChatAuthor author = new TenantChatAuthor("user_bob", "Bob", "Bobby");
        Instant at = Events.AT;
        store.apply(tenant.toString(), new TenantChatMessageSent(id, room, "user_bob", author, "One", at, null, 1L));
        store.apply(
                tenant.toString(),
                new TenantChatMessageEdited(id, room, "user_bob", author, "Two", at, at.plusSeconds(1), 1L, 1, "One"));

        StoredMessage edited = messages.find(id).orElseThrow();
        assertThat(edited.scope()).isEqualTo(tenant);
        assertThat(edited.author()).isEqualTo(new Author("user_bob", "Bob", "Bobby"));
        assertThat(edited.dialect()).isEqualTo(Dialect.TENANT);
        assertThat(edited.body()).isEqualTo("Two");
        assertThat(messages.edits(id)).containsExactly(new Edit(1, "One", at.plusSeconds(1)));
        assertThat(store.scopes().view(tenant, "user_bob").state().lastMessageId())
                .isEqualTo(id);

        store.apply(tenant.toString(), new TenantChatMessageDeleted(room, id, at, "soft", "user_mod", 1L));
        assertThat(messages.find(id).orElseThrow().deletion()).contains(new Deletion(Deletion.SOFT, "user_mod", at));
    }

    @Test
    void an_edited_message_has_the_new_text_and_remembers_the_old_ones() {
        apply(Events.sent(room, id, 1));
        apply(Events.edited(room, id, 1, 1, "Text 1", "Text A"));
        apply(Events.edited(room, id, 1, 2, "Text A", "Text B"));

        StoredMessage message = messages.find(id).orElseThrow();
        assertThat(message.body()).isEqualTo("Text B");
        assertThat(message.edits()).isEqualTo(2);
        assertThat(message.editedAt()).isEqualTo(Events.AT.plusSeconds(2));
        assertThat(message.attachments()).hasSize(1);
        assertThat(messages.edits(id))
                .containsExactly(
                        new Edit(1, "Text 1", Events.AT.plusSeconds(1)),
                        new Edit(2, "Text A", Events.AT.plusSeconds(2)));
    }

    @Test
    void a_softly_deleted_message_keeps_what_it_said() {
        apply(Events.sent(room, id, 1), Events.edited(room, id, 1, 1, "Text 1", "Text A"));
        apply(Events.deleted(room, id, 1, Deletion.SOFT));

        StoredMessage message = messages.find(id).orElseThrow();
        assertThat(message.isThere()).isFalse();
        assertThat(message.body()).isEqualTo("Text A");
        assertThat(message.attachments()).hasSize(1);
        assertThat(messages.edits(id)).hasSize(1);
    }

    @Test
    void of_a_message_that_was_deleted_for_good_no_text_is_left_even_if_earlier_decisions_are_applied_again() {
        List<SpecificRecord> before =
                List.of(Events.sent(room, id, 1), Events.edited(room, id, 1, 1, "Text 1", "Text A"));
        var decisions = before.stream().map(this::apply).toList();
        apply(Events.deleted(room, id, 1, Deletion.HARD));
        decisions.forEach(store.projection()::apply);

        StoredMessage message = messages.find(id).orElseThrow();
        assertThat(message.deletion()).contains(new Deletion(Deletion.HARD, "user_anna", Events.AT.plusSeconds(60)));
        assertThat(message.body()).isEmpty();
        assertThat(message.attachments()).isEmpty();
        assertThat(messages.edits(id)).isEmpty();
        assertThat(message.author().id()).isEqualTo("user_anna");
    }

    @Test
    void a_redacted_message_keeps_the_authors_text() {
        apply(Events.sent(room, id, 1));
        apply(Events.redacted(room, id, 1));

        StoredMessage message = messages.find(id).orElseThrow();
        assertThat(message.body()).isEqualTo("Text 1");
        assertThat(message.redaction()).contains(new Redaction("[removed]", "user_mod", Events.AT.plusSeconds(30)));
    }

    @Test
    void many_messages_are_paged_through_newest_first_without_gaps_and_repeats() {
        apply(LongStream.rangeClosed(1, MANY)
                .mapToObj(number -> Events.sent(room, id + number, number))
                .toArray(SpecificRecord[]::new));

        List<Long> seen = new ArrayList<>();
        long before = Long.MAX_VALUE;
        for (List<StoredMessage> page = page(before); !page.isEmpty(); page = page(before)) {
            page.forEach(message -> seen.add(message.number()));
            before = page.getLast().number();
        }
        assertThat(seen).isEqualTo(downFrom(MANY));

        assertThat(numbers(messages.before(scope(), 1_501, 1_200)))
                .isEqualTo(downFrom(1_500).subList(0, 1_200));
        assertThat(numbers(messages.before(scope(), Long.MAX_VALUE, 5_000))).isEqualTo(downFrom(MANY));
        assertThat(numbers(messages.before(scope(), 1_001, 1))).containsExactly(1_000L);
        assertThat(numbers(messages.before(scope(), 1_002, 2))).containsExactly(1_001L, 1_000L);
        assertThat(messages.before(scope(), 1, 10)).isEmpty();
        assertThat(messages.before(scope(), Long.MIN_VALUE + 1, 10)).isEmpty();
    }

    private List<StoredMessage> page(long before) {
        return messages.before(scope(), before, 300);
    }

    private static List<Long> downFrom(long newest) {
        return LongStream.rangeClosed(1, newest).mapToObj(i -> newest + 1 - i).toList();
    }

    private static List<Long> numbers(List<StoredMessage> page) {
        return page.stream().map(StoredMessage::number).toList();
    }

    @Test
    void a_scope_nobody_wrote_to_has_no_messages() {
        assertThat(messages.before(scope(), Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void answers_are_found_from_their_parent_across_buckets() {
        apply(Events.sent(room, id, 1));
        apply(LongStream.rangeClosed(1, 1_003).mapToObj(this::answer).toArray(SpecificRecord[]::new));

        StoredMessage parent = messages.find(id).orElseThrow();
        assertThat(parent.replies()).isEqualTo(1_003);
        List<Reply> newest = messages.repliesBefore(parent, Long.MAX_VALUE, 5);
        assertThat(newest).extracting(Reply::number).containsExactly(1_003L, 1_002L, 1_001L, 1_000L, 999L);
        assertThat(newest).extracting(reply -> reply.message().id()).startsWith(id + 1_003);
        assertThat(newest).extracting(reply -> reply.message().parentId()).containsOnly(id);
        assertThat(messages.repliesBefore(parent, 3, 5))
                .extracting(Reply::number)
                .containsExactly(2L, 1L);
        assertThat(messages.repliesBefore(parent, 1, 5)).isEmpty();
    }

    private ChatMessageSent answer(long replyNumber) {
        return Events.sent(room, id + replyNumber, replyNumber + 1, id, replyNumber);
    }

    @Test
    void reactions_are_listed_in_order_and_asked_for_by_user() {
        apply(
                Events.reaction(room, id, "user_bob", "b", "add"),
                Events.reaction(room, id, "user_anna", "b", "add"),
                Events.reaction(room, id, "user_anna", "a", "add"),
                Events.reaction(room, id, "user_carl", "a", "add"),
                Events.reaction(room, id, "user_carl", "a", "remove"));

        assertThat(messages.reactions(id, new Reaction("", ""), 10))
                .containsExactly(
                        new Reaction("a", "user_anna"), new Reaction("b", "user_anna"), new Reaction("b", "user_bob"));
        assertThat(messages.reactions(id, new Reaction("a", "user_anna"), 1))
                .containsExactly(new Reaction("b", "user_anna"));
        assertThat(messages.reactions(id, new Reaction("b", "user_anna"), 10))
                .containsExactly(new Reaction("b", "user_bob"));
        assertThat(messages.reactionsOf(id, "user_anna")).containsExactlyInAnyOrder("a", "b");
        assertThat(messages.reactionsOf(id, "user_carl")).isEmpty();

        apply(Events.reaction(room, id, "user_carl", "a", "add"));
        assertThat(messages.reactionsOf(id, "user_carl")).containsExactly("a");
    }

    private Decision apply(SpecificRecord... events) {
        return store.apply("room:" + room, events);
    }

    private Scope scope() {
        return Scope.of(ScopeKind.ROOM, room);
    }
}
