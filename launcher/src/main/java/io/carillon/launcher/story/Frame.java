package io.carillon.launcher.story;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A frame as a client received it (docs/protocol.md).
 *
 * @param type wire type, for example {@code family_member_joined}
 * @param data the frame's payload, a JSON object
 * @param id the notification's id; absent in frames that are not notifications
 * @param cursor where the client would resume after this frame; absent in frames that are never replayed
 * @param receivedAtNanos {@link System#nanoTime()} when the last byte of the frame was here
 */
public record Frame(String type, JsonNode data, Optional<String> id, Optional<String> cursor, long receivedAtNanos) {

    private static final JsonMapper JSON = new JsonMapper();

    static Frame parse(String text, long receivedAtNanos) {
        JsonNode frame = JSON.readTree(text);
        return new Frame(
                frame.path("type").asString(""),
                frame.path("data"),
                text(frame, "id"),
                text(frame, "cursor"),
                receivedAtNanos);
    }

    /** Whether this is {@code connection.ready}, the first frame of every connection. */
    boolean isGreeting() {
        return type.equals("connection.ready");
    }

    /** Whether this says what became of a frame of the client's. */
    public boolean isAnswer() {
        return type.equals("ack") || type.equals("error");
    }

    /** Whether it says so of the frame with this {@code op_id}. */
    boolean answers(String opId) {
        return isAnswer() && data.path("op_id").asString("").equals(opId);
    }

    /** Whether this says how somebody is, which changes with every connection of everybody. */
    public boolean isPresence() {
        return type.startsWith("presence.") || type.startsWith("device.");
    }

    /** Where the client would resume after this frame, also if that is the greeting; absent if it moves nothing. */
    Optional<String> position() {
        return isGreeting() ? data.path("cursor").stringValueOpt() : cursor;
    }

    private static Optional<String> text(JsonNode frame, String field) {
        return frame.path(field).stringValueOpt();
    }
}
