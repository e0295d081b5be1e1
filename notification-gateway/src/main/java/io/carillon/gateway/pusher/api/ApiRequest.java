package io.carillon.gateway.pusher.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.gateway.config.PusherApp;
import io.carillon.gateway.pusher.protocol.ChannelId;
import io.carillon.gateway.pusher.protocol.MessageReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A request that was signed.
 *
 * @param app whose
 * @param path what follows the application's id, decoded
 * @param query parameters, decoded
 * @param body as it came
 */
record ApiRequest(PusherApp app, List<String> path, Map<String, String> query, String body) {

    static ApiRequest of(PusherApp app, List<String> path, Map<String, String> query, byte[] body) {
        return new ApiRequest(app, path, query, new String(body, UTF_8));
    }

    JsonNode json() {
        return MessageReader.json(body);
    }

    String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    /** The attributes that are asked for. */
    Set<String> info() {
        return attributes(parameter("info"));
    }

    ChannelId channel(String name) {
        return new ChannelId(app.id(), name);
    }

    static Set<String> attributes(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
