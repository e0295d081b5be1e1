package io.carillon.conformance.wire;

import tools.jackson.databind.JsonNode;

/** What came over a WebSocket. */
public sealed interface Message {

    /** A text message that holds JSON. */
    record Frame(JsonNode json) implements Message {
        /** The frame's type; empty if it has none. */
        public String type() {
            return json.path("type").asString("");
        }

        /** Its {@code data}. */
        public JsonNode data() {
            return json.path("data");
        }
    }

    /** A ping, which has been answered. */
    record Ping() implements Message {}

    /** A pong. */
    record Pong() implements Message {}

    /**
     * The end.
     *
     * @param code 1006 if the connection just broke off
     */
    record Close(int code, String reason) implements Message {}

    /** Nothing, in the time that was given. */
    record Silence() implements Message {}
}
