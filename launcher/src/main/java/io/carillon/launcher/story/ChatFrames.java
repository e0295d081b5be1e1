package io.carillon.launcher.story;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The frames of rooms and of what is only worth knowing now, with all their fields. */
public final class ChatFrames {

    private ChatFrames() {}

    /** To those who look at the room, who came included. */
    public static ExpectedFrame joined(String room, Participant who, String role) {
        return new ExpectedFrame("room.member.joined", Map.of("room", room, "user_id", who.userId(), "role", role));
    }

    /** To those who look at the room. */
    public static ExpectedFrame left(String room, Participant who) {
        return new ExpectedFrame("room.member.left", Map.of("room", room, "user_id", who.userId()));
    }

    /** To those who look at the room. */
    public static ExpectedFrame roleChanged(String room, Participant who, String role) {
        return new ExpectedFrame(
                "room.member.role_changed", Map.of("room", room, "user_id", who.userId(), "role", role));
    }

    /** To those who look at the room. */
    public static ExpectedFrame updated(String room, String title, @Nullable String description, String access) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("room", room);
        fields.put("title", title);
        fields.put("description", description);
        fields.put("access", access);
        return new ExpectedFrame("room.updated", fields);
    }

    /** To the sessions of who left that had subscribed to the channel. */
    public static ExpectedFrame subscriptionEnded(String channel) {
        return new ExpectedFrame("subscription.ended", Map.of("channel", channel));
    }

    /** To the others. */
    public static ExpectedFrame typing(String scope, Participant who, boolean typing) {
        return new ExpectedFrame("chat.typing.user", Map.of("scope", scope, "user_id", who.userId(), "typing", typing));
    }

    /** To the others. */
    public static ExpectedFrame upload(String scope, Participant who, String fileId, int progress) {
        return new ExpectedFrame(
                "file.upload.event",
                Map.of("scope", scope, "user_id", who.userId(), "fileId", fileId, "progress", progress));
    }

    /** To all sessions of a user: what a back end sends him. */
    public static ExpectedFrame userMessage(Participant to, String message, Map<String, ?> data) {
        return new ExpectedFrame("user_message", Map.of("user_id", to.userId(), "message", message, "data", data));
    }
}
