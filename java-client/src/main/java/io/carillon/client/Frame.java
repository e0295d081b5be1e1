package io.carillon.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the gateway sent (docs/protocol.md, 2).
 *
 * @param type what it is, for example {@code family_member_joined}
 * @param data its content, an object
 * @param id the notification's id; empty if it is none
 * @param cursor the position after it; empty if it moves none
 * @param ts when it happened, if it is a notification
 */
public record Frame(String type, JsonNode data, Optional<String> id, Optional<String> cursor, Optional<Instant> ts) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String READY = "connection.ready";

    /** @throws tools.jackson.core.JacksonException if it is not JSON */
    static Frame parse(String text) {
        JsonNode frame = JSON.readTree(text);
        return new Frame(
                frame.path("type").asString(""),
                frame.path("data"),
                text(frame, "id"),
                text(frame, "cursor"),
                text(frame, "ts").flatMap(Frame::time));
    }

    /** Where the client stands after it. */
    Optional<String> position() {
        return type.equals(READY) ? text(data, "cursor") : cursor;
    }

    private static Optional<String> text(JsonNode node, String field) {
        return node.path(field).stringValueOpt();
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
