package io.carillon.launcher.system.storm;

import tools.jackson.databind.JsonNode;

/**
 * A message as somebody heard it.
 *
 * @param notificationId the frame's
 * @param messageId the message's
 */
record Hearing(String notificationId, String room, String messageId, String body) {

    static Hearing of(JsonNode frame) {
        var message = frame.path("data");
        return new Hearing(
                frame.path("id").asString(),
                message.path("scope").asString().substring("room:".length()),
                message.path("id").asString(),
                message.path("body").asString());
    }
}
