package io.carillon.launcher.system;

import io.carillon.launcher.story.ExpectedFrame;
import io.carillon.launcher.story.Participant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message of a tenant's chat, and the frames that tell of it with all their fields. */
record TenantSaid(
        String id,
        String tenant,
        Participant author,
        @Nullable String nickname,
        String content,
        String createdAt) {

    ExpectedFrame message() {
        return new ExpectedFrame("tenant.chat.message", fields(content, null));
    }

    ExpectedFrame edited(String newContent) {
        return new ExpectedFrame("tenant.chat.edited", fields(newContent, ExpectedFrame.SOME_TIME));
    }

    ExpectedFrame deleted() {
        return new ExpectedFrame(
                "tenant.chat.deleted",
                Map.of("tenant_id", tenant, "message_id", id, "deleted_at", ExpectedFrame.SOME_TIME));
    }

    private Map<String, @Nullable Object> fields(String text, @Nullable String editedAt) {
        var user = new LinkedHashMap<String, @Nullable Object>();
        user.put("id", author.userId());
        user.put("display_name", author.fullName());
        user.put("nickname", nickname);
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", id);
        fields.put("tenant_id", tenant);
        fields.put("user_id", author.userId());
        fields.put("user", user);
        fields.put("content", text);
        fields.put("created_at", createdAt);
        fields.put("edited_at", editedAt);
        return fields;
    }
}
