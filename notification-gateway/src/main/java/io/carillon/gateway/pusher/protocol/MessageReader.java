package io.carillon.gateway.pusher.protocol;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads what clients send: the trust boundary towards them. Thread-safe. */
public final class MessageReader {

    private static final String CLIENT_EVENT = "client-";
    private static final int MAX_NESTING = 32;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .build())
                    .build())
            .build();

    private static final Map<String, Function<JsonNode, ClientMessage>> EVENTS = Map.of(
            "pusher:ping", data -> new ClientMessage.Ping(),
            "pusher:pong", data -> new ClientMessage.Pong(),
            "pusher:subscribe", MessageReader::subscribe,
            "pusher:unsubscribe", MessageReader::unsubscribe,
            "pusher:signin", MessageReader::signIn);

    private MessageReader() {}

    /** Reads one message. */
    public static ClientMessage read(String text) {
        JsonNode message = json(text);
        Optional<String> event = text(message, "event");
        if (event.isEmpty()) {
            return new ClientMessage.Malformed("A message is a JSON object with an \"event\".");
        }
        if (event.get().startsWith(CLIENT_EVENT)) {
            return clientEvent(event.get(), message);
        }
        Function<JsonNode, ClientMessage> reader = EVENTS.get(event.get());
        return reader == null ? new ClientMessage.Unknown(event.get()) : reader.apply(data(message));
    }

    /** Reads JSON that may be anything; missing if it is none. */
    public static JsonNode json(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** Some clients send the data as text with JSON in it. */
    private static JsonNode data(JsonNode message) {
        JsonNode data = message.path("data");
        return data.isString() ? json(data.asString()) : data;
    }

    private static ClientMessage subscribe(JsonNode data) {
        return text(data, "channel")
                .<ClientMessage>map(
                        channel -> new ClientMessage.Subscribe(channel, text(data, "auth"), text(data, "channel_data")))
                .orElseGet(() -> new ClientMessage.Malformed("\"channel\" is missing."));
    }

    private static ClientMessage unsubscribe(JsonNode data) {
        return text(data, "channel")
                .<ClientMessage>map(ClientMessage.Unsubscribe::new)
                .orElseGet(() -> new ClientMessage.Malformed("\"channel\" is missing."));
    }

    private static ClientMessage signIn(JsonNode data) {
        return text(data, "auth")
                .flatMap(auth -> text(data, "user_data")
                        .<ClientMessage>map(userData -> new ClientMessage.SignIn(auth, userData)))
                .orElseGet(() -> new ClientMessage.Malformed("\"auth\" and \"user_data\" are missing."));
    }

    private static ClientMessage clientEvent(String event, JsonNode message) {
        String data = message.has("data") ? message.path("data").toString() : "null";
        return text(message, "channel")
                .<ClientMessage>map(channel -> new ClientMessage.ClientEvent(event, channel, data))
                .orElseGet(() -> new ClientMessage.Malformed("\"channel\" is missing."));
    }

    private static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }
}
