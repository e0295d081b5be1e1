package io.carillon.gateway.pusher.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.gateway.config.PusherLimits;
import io.carillon.gateway.pusher.protocol.ChannelName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An event as a back end sends it.
 *
 * @param channels to which
 * @param data a text, mostly JSON
 * @param exceptSocket the connection that is not told
 * @param info attributes of the channels that are asked for
 */
record EventInput(String name, List<String> channels, String data, Optional<String> exceptSocket, Set<String> info) {

    private static final Pattern SOCKET_ID = Pattern.compile("\\d{1,20}\\.\\d{1,20}");

    /** What came of reading. */
    sealed interface Reading {
        /** It is one. */
        record Read(EventInput event) implements Reading {}

        /** It is not. */
        record Bad(ApiAnswer answer) implements Reading {}
    }

    static Reading read(JsonNode json, PusherLimits limits) {
        String name = json.path("name").asString("");
        JsonNode data = json.path("data");
        String text = data.isString() ? data.asString() : data.toString();
        List<String> channels = channels(json);
        String socketId = json.path("socket_id").asString("");
        if (name.isEmpty() || name.length() > limits.eventName()) {
            return bad("\"name\" must have 1 to " + limits.eventName() + " characters.");
        }
        if (data.isMissingNode()) {
            return bad("\"data\" is missing.");
        }
        if (text.getBytes(UTF_8).length > limits.eventBytes()) {
            return new Reading.Bad(ApiAnswer.tooLarge("\"data\" may have " + limits.eventBytes() + " bytes at most."));
        }
        if (channels.isEmpty() || channels.size() > limits.channelsPerEvent()) {
            return bad("An event is for 1 to " + limits.channelsPerEvent() + " channels.");
        }
        if (!channels.stream()
                .allMatch(channel ->
                        ChannelName.parse(channel, limits.channelName()).isPresent())) {
            return bad("A channel's name has up to " + limits.channelName()
                    + " letters, digits and characters of _-=@,.;");
        }
        if (!socketId.isEmpty() && !SOCKET_ID.matcher(socketId).matches()) {
            return bad("\"socket_id\" is none.");
        }
        return new Reading.Read(new EventInput(
                name,
                channels,
                text,
                Optional.of(socketId).filter(id -> !id.isEmpty()),
                ApiRequest.attributes(json.path("info").asString(""))));
    }

    private static List<String> channels(JsonNode json) {
        JsonNode several = json.path("channels");
        return several.isArray()
                ? several.valueStream()
                        .map(channel -> channel.asString(""))
                        .distinct()
                        .toList()
                : Optional.of(json.path("channel").asString("")).filter(channel -> !channel.isEmpty()).stream()
                        .toList();
    }

    private static Reading bad(String why) {
        return new Reading.Bad(ApiAnswer.badRequest(why));
    }
}
