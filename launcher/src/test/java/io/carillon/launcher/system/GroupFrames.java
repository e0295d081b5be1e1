package io.carillon.launcher.system;

import io.carillon.launcher.story.ExpectedFrame;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The frames that tell of groups and of what is sent to groups and users, with all their fields. */
final class GroupFrames {

    private GroupFrames() {}

    /** A text; what only its sender understands comes with it. */
    static ExpectedFrame message(Target target, String message, @Nullable Map<String, ?> data) {
        var fields = target.fields();
        fields.put("message", message);
        fields.put("data", data);
        return new ExpectedFrame(target.kind() + "_message", fields);
    }

    /** A text that says how it is meant. */
    static ExpectedFrame notification(
            Target target, String message, String type, @Nullable String title, @Nullable Map<String, ?> data) {
        var fields = target.fields();
        fields.put("message", message);
        fields.put("notification_type", type);
        fields.put("title", title);
        fields.put("data", data);
        return new ExpectedFrame(target.kind() + "_notification", fields);
    }

    /** That a file is ready. */
    static ExpectedFrame file(Target target, File file, @Nullable Map<String, ?> data) {
        var fields = target.fields();
        fields.put("file_url", file.url());
        fields.put("file_name", file.name());
        fields.put("message", file.message());
        fields.put("file_size", file.size());
        fields.put("data", data);
        return new ExpectedFrame(target.kind() + "_file", fields);
    }

    /** What is said of a file. */
    record File(
            String url,
            String name,
            @Nullable String message,
            @Nullable Integer size) {}

    /** To those who look at the group. */
    static ExpectedFrame updated(
            String group, String title, @Nullable String description, String access, String publishers) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("group_name", group);
        fields.put("title", title);
        fields.put("description", description);
        fields.put("access", access);
        fields.put("publishers", publishers);
        return new ExpectedFrame("group_updated", fields);
    }

    /** To who was made a member by somebody else. */
    static ExpectedFrame added(String group, String role) {
        return new ExpectedFrame("group_member_added", Map.of("group_name", group, "role", role));
    }

    /** To who got another role. */
    static ExpectedFrame roleChanged(String group, String role) {
        return new ExpectedFrame("group_member_role_changed", Map.of("group_name", group, "role", role));
    }

    /** To whose membership was ended by somebody else. */
    static ExpectedFrame removed(String group) {
        return new ExpectedFrame("group_member_removed", Map.of("group_name", group));
    }

    /**
     * To whom something is sent.
     *
     * @param kind {@code group} or {@code user}
     * @param id its name or his id
     */
    record Target(String kind, String id) {

        static Target group(String name) {
            return new Target("group", name);
        }

        static Target user(String userId) {
            return new Target("user", userId);
        }

        /** In the REST interface. */
        String path() {
            return kind + "s/" + id;
        }

        private Map<String, @Nullable Object> fields() {
            var fields = new LinkedHashMap<String, @Nullable Object>();
            fields.put(kind.equals("group") ? "group_name" : "user_id", id);
            return fields;
        }
    }
}
