package io.carillon.gateway.pusher.connection;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A notification as the native dialect has it.
 *
 * @param type the wire type
 * @param data its JSON, to the letter
 */
record NativeFrame(String type, String data) {

    private static final JsonFactory JSON = new JsonFactory();

    /** Takes a frame apart; empty if it is no notification. */
    static Optional<NativeFrame> of(String text) {
        String type = "";
        String data = "";
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                if (name.equals("type")) {
                    type = in.getString();
                } else if (name.equals("data")) {
                    data = value(in, text);
                } else {
                    in.skipChildren();
                }
            }
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return type.isEmpty() || data.isEmpty() ? Optional.empty() : Optional.of(new NativeFrame(type, data));
    }

    private static String value(JsonParser in, String text) {
        int begin = Math.toIntExact(in.currentTokenLocation().getCharOffset());
        in.skipChildren();
        int end = Math.toIntExact(in.currentLocation().getCharOffset());
        return text.substring(begin, end);
    }
}
