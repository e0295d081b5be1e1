package io.carillon.launcher.system.storm;

import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that is said once, however often it has to be sent.
 *
 * @param sender user id
 * @param room without {@code room:}
 * @param place among all that the sender says, in the order he says it
 * @param opId a UUID, so that it is one command
 */
record Message(String sender, String room, int place, String opId) {

    private static final JsonMapper JSON = new JsonMapper();

    static Message of(String sender, String room, int place) {
        return new Message(sender, room, place, UUID.randomUUID().toString());
    }

    /** No other message has the same. */
    String body() {
        return sender + " says " + place + " in " + room;
    }

    /** As it goes over the wire. */
    String frame() {
        var frame = JSON.createObjectNode().put("type", "chat.send").put("op_id", opId);
        frame.putObject("data").put("scope", "room:" + room).put("body", body());
        return frame.toString();
    }
}
