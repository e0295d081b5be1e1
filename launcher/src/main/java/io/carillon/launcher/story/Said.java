package io.carillon.launcher.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as its author said it, and the frames that tell of it with all their fields: what clients rely on, written down
 * once more.
 *
 * @param id as the {@code ack} named it
 * @param createdAt as the {@code ack} named it
 * @param parentId the message it answers; null if none
 */
public record Said(
        String id,
        String scope,
        Participant author,
        String body,
        String createdAt,
        List<Map<String, ?>> attachments,
        @Nullable String parentId) {

    /** A message that is nothing but its text. */
    public static Said plainly(String id, String scope, Participant author, String body, String createdAt) {
        return new Said(id, scope, author, body, createdAt, List.of(), null);
    }

    /** To everybody in the scope, its author included. */
    public ExpectedFrame message() {
        return new ExpectedFrame("chat.message", chatMessage(body, null));
    }

    /** The same, when its author has changed its text. */
    public ExpectedFrame edited(String newBody) {
        return new ExpectedFrame("chat.edited", chatMessage(newBody, ExpectedFrame.SOME_TIME));
    }

    /** When it is gone. */
    public ExpectedFrame deleted() {
        return new ExpectedFrame("chat.deleted", Map.of("message_id", id, "deleted_at", ExpectedFrame.SOME_TIME));
    }

    /** When it shows another text. */
    public ExpectedFrame redacted(String mask) {
        return new ExpectedFrame("chat.redacted", Map.of("message_id", id, "new_body", mask));
    }

    /** When somebody adds a reaction ({@code add}), or takes it back ({@code remove}). */
    public ExpectedFrame reaction(Participant by, String reaction, String action) {
        return new ExpectedFrame(
                "chat.reaction.update",
                Map.of("message_id", id, "user_id", by.userId(), "reaction", reaction, "action", action));
    }

    /** When somebody has read a room up to it. */
    public ExpectedFrame read(Participant by, String room) {
        return new ExpectedFrame("chat.read.update", Map.of("message_id", id, "user_id", by.userId(), "room", room));
    }

    private Map<String, @Nullable Object> chatMessage(String text, @Nullable String editedAt) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", id);
        fields.put("scope", scope);
        fields.put("user_id", author.userId());
        fields.put("user", Map.of("id", author.userId(), "display_name", author.fullName()));
        fields.put("body", text);
        fields.put("attachments", attachments);
        fields.put("parent_id", parentId);
        fields.put("created_at", createdAt);
        fields.put("edited_at", editedAt);
        return fields;
    }
}
