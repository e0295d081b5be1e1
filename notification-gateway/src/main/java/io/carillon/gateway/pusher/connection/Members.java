package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.pusher.occupancy.Member;
import io.carillon.gateway.pusher.protocol.MessageReader;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads who somebody is out of what a back end has signed. */
final class Members {

    private static final String NOTHING = "null";

    private Members() {}

    /** The {@code channel_data} of a presence channel; empty if it names nobody. */
    static Optional<Member> read(String channelData) {
        return read(channelData, "user_id", "user_info");
    }

    /** The {@code user_data} of who signs in; empty if it names nobody. */
    static Optional<Member> readUser(String userData) {
        return read(userData, "id", "user_info");
    }

    private static Optional<Member> read(String json, String idName, String infoName) {
        JsonNode data = MessageReader.json(json);
        JsonNode id = data.path(idName);
        String info = data.has(infoName) ? data.path(infoName).toString() : NOTHING;
        boolean named = (id.isString() && !id.asString().isEmpty()) || id.isIntegralNumber();
        return named ? Optional.of(new Member(id.asString(), info)) : Optional.empty();
    }
}
