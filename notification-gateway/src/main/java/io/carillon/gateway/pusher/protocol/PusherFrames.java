package io.carillon.gateway.pusher.protocol;

import io.carillon.gateway.protocol.EncodedFrame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The frames the gateway sends. Where the protocol wants JSON in a text, there is JSON in a text. */
public final class PusherFrames {

    private static final int TYPICAL_BYTES = 512;

    /** Before the frames that are made with it. */
    private static final JsonFactory JSON = new JsonFactory();

    /** Is the client there? */
    public static final EncodedFrame PING = frame("pusher:ping", Optional.empty(), raw("{}"));

    /** The server is there. */
    public static final EncodedFrame PONG = frame("pusher:pong", Optional.empty(), raw("{}"));

    private PusherFrames() {}

    /** Writes a value, or properties into an object that is open. */
    private interface Json extends Consumer<JsonGenerator> {}

    /** The connection is there. */
    public static EncodedFrame established(String socketId, long activitySeconds) {
        return frame("pusher:connection_established", Optional.empty(), inText(out -> {
            out.writeStringProperty("socket_id", socketId);
            out.writeNumberProperty("activity_timeout", activitySeconds);
        }));
    }

    /** Something is wrong that has a number. */
    public static EncodedFrame error(PusherError error, String message) {
        return frame("pusher:error", Optional.empty(), object(out -> {
            out.writeNumberProperty("code", error.code());
            out.writeStringProperty("message", message);
        }));
    }

    /** Something is wrong that has none. */
    public static EncodedFrame error(String message) {
        return frame("pusher:error", Optional.empty(), object(out -> {
            out.writeNullProperty("code");
            out.writeStringProperty("message", message);
        }));
    }

    /** The client is subscribed. */
    public static EncodedFrame subscribed(String channel) {
        return frame("pusher_internal:subscription_succeeded", Optional.of(channel), text("{}"));
    }

    /**
     * The client is subscribed to a presence channel.
     *
     * @param members user ids, and JSON of what is told of each
     */
    public static EncodedFrame subscribed(String channel, Map<String, String> members) {
        return frame("pusher_internal:subscription_succeeded", Optional.of(channel), inText(out -> {
            out.writeObjectPropertyStart("presence");
            out.writeNumberProperty("count", members.size());
            out.writeArrayPropertyStart("ids");
            members.keySet().forEach(out::writeString);
            out.writeEndArray();
            out.writeObjectPropertyStart("hash");
            members.forEach((user, info) -> out.writeName(user).writeRawValue(info));
            out.writeEndObject();
            out.writeEndObject();
        }));
    }

    /**
     * The client is not subscribed.
     *
     * @param type for programs: {@code AuthError}, {@code LimitReached} or {@code InvalidChannel}
     * @param status as of HTTP
     */
    public static EncodedFrame notSubscribed(
            String channel, String type, int status, PusherError error, String message) {
        return frame("pusher:subscription_error", Optional.of(channel), object(out -> {
            out.writeStringProperty("type", type);
            out.writeStringProperty("error", message);
            out.writeNumberProperty("status", status);
            out.writeNumberProperty("code", error.code());
        }));
    }

    /** Somebody has come to a presence channel. */
    public static EncodedFrame memberAdded(String channel, String userId, String userInfo) {
        return frame("pusher_internal:member_added", Optional.of(channel), inText(out -> {
            out.writeStringProperty("user_id", userId);
            out.writeName("user_info").writeRawValue(userInfo);
        }));
    }

    /** Somebody has left a presence channel. */
    public static EncodedFrame memberRemoved(String channel, String userId) {
        return frame(
                "pusher_internal:member_removed",
                Optional.of(channel),
                inText(out -> out.writeStringProperty("user_id", userId)));
    }

    /** How many are subscribed. */
    public static EncodedFrame subscriptionCount(String channel, int count) {
        return frame(
                "pusher_internal:subscription_count",
                Optional.of(channel),
                inText(out -> out.writeNumberProperty("subscription_count", count)));
    }

    /** A cache channel has nothing to remember. */
    public static EncodedFrame cacheMiss(String channel) {
        return frame("pusher:cache_miss", Optional.of(channel), raw("null"));
    }

    /** The client is who it says. */
    public static EncodedFrame signedIn(String userData) {
        return frame(
                "pusher:signin_success",
                Optional.empty(),
                object(out -> out.writeStringProperty("user_data", userData)));
    }

    /**
     * An event of a channel.
     *
     * @param data JSON
     * @param userId who triggered it, if that is told
     */
    public static EncodedFrame event(String event, String channel, String data, Optional<String> userId) {
        return frame(event, Optional.of(channel), raw(data), userId);
    }

    /** An event whose data are this text. */
    public static EncodedFrame eventOfText(String event, String channel, String data) {
        return frame(event, Optional.of(channel), text(data));
    }

    /** A text as JSON. */
    public static String quoted(String text) {
        return encoded(text(text)).toString(StandardCharsets.UTF_8);
    }

    private static EncodedFrame frame(String event, Optional<String> channel, Json data) {
        return frame(event, channel, data, Optional.empty());
    }

    private static EncodedFrame frame(String event, Optional<String> channel, Json data, Optional<String> userId) {
        ByteArrayOutputStream bytes = encoded(object(out -> {
            out.writeStringProperty("event", event);
            channel.ifPresent(name -> out.writeStringProperty("channel", name));
            userId.ifPresent(user -> out.writeStringProperty("user_id", user));
            out.writeName("data");
            data.accept(out);
        }));
        return new EncodedFrame(bytes.toString(StandardCharsets.UTF_8), bytes.size());
    }

    private static Json raw(String json) {
        return out -> out.writeRawValue(json);
    }

    private static Json text(String text) {
        return out -> out.writeString(text);
    }

    private static Json object(Json properties) {
        return out -> {
            out.writeStartObject();
            properties.accept(out);
            out.writeEndObject();
        };
    }

    private static Json inText(Json properties) {
        return out -> out.writeString(encoded(object(properties)).toString(StandardCharsets.UTF_8));
    }

    private static ByteArrayOutputStream encoded(Json value) {
        var bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            value.accept(out);
        }
        return bytes;
    }
}
