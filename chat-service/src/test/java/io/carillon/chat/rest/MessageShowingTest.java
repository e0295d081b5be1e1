package io.carillon.chat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.messages.Author;
import io.carillon.chat.messages.Deletion;
import io.carillon.chat.messages.Dialect;
import io.carillon.chat.messages.Redaction;
import io.carillon.chat.messages.Said;
import io.carillon.chat.messages.StoredMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessageShowingTest {

    private static final Instant THEN = Instant.parse("2026-11-20T09:31:00Z");
    private static final Optional<Redaction> REDACTED = Optional.of(new Redaction("[removed]", "mod", THEN));

    @Test
    void a_redacted_and_deleted_message_shows_members_nothing_and_moderators_both_texts() {
        StoredMessage message = message(Dialect.CHAT, deleted(Deletion.SOFT), REDACTED);

        assertThat(shown(message, false).toString()).doesNotContain("secret").doesNotContain("[removed]");
        assertThat(shown(message, true).path("body").asString()).isEqualTo("[removed]");
        assertThat(shown(message, true).path("original_body").asString()).isEqualTo("secret");
        assertThat(shown(message(Dialect.CHAT, deleted(Deletion.HARD), REDACTED), true)
                        .toString())
                .doesNotContain("secret");
    }

    @Test
    void a_tenants_message_is_shown_in_its_own_form_by_the_same_rules() {
        assertThat(shown(message(Dialect.TENANT, Optional.empty(), REDACTED), false)
                        .path("content")
                        .asString())
                .isEqualTo("[removed]");
        assertThat(shown(message(Dialect.TENANT, deleted(Deletion.SOFT), Optional.empty()), false)
                        .has("content"))
                .isFalse();
        assertThat(shown(message(Dialect.TENANT, Optional.empty(), Optional.empty()), false)
                        .path("user")
                        .path("nickname")
                        .asString())
                .isEqualTo("Al");
    }

    @Test
    void an_author_sees_earlier_texts_while_he_sees_the_last() {
        MessageShowing member = new MessageShowing(false);

        assertThat(member.showsEdits(message(Dialect.CHAT, Optional.empty(), Optional.empty()), "alice"))
                .isTrue();
        assertThat(member.showsEdits(message(Dialect.CHAT, Optional.empty(), Optional.empty()), "bob"))
                .isFalse();
        assertThat(member.showsEdits(message(Dialect.CHAT, Optional.empty(), REDACTED), "alice"))
                .isFalse();
        assertThat(member.showsEdits(message(Dialect.CHAT, deleted(Deletion.SOFT), Optional.empty()), "alice"))
                .isFalse();
        assertThat(new MessageShowing(true).showsEdits(message(Dialect.CHAT, deleted(Deletion.SOFT), REDACTED), "bob"))
                .isTrue();
    }

    private static JsonNode shown(StoredMessage message, boolean moderator) {
        return JsonMapper.shared().valueToTree(new MessageShowing(moderator).show(message));
    }

    private static Optional<Deletion> deleted(String mode) {
        return Optional.of(new Deletion(mode, "mod", THEN));
    }

    private static StoredMessage message(Dialect dialect, Optional<Deletion> deletion, Optional<Redaction> redaction) {
        return new StoredMessage(
                "msg_1",
                Said.ROOM,
                1,
                new Author("alice", "Alice", "Al"),
                "secret",
                List.of(),
                null,
                dialect,
                THEN,
                null,
                0,
                0,
                deletion,
                redaction);
    }
}
