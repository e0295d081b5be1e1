package io.carillon.gateway.pusher.protocol;

import java.util.Optional;

/** What a client can say. */
public sealed interface ClientMessage {

    /** Is the server there? */
    record Ping() implements ClientMessage {}

    /** The client is there. */
    record Pong() implements ClientMessage {}

    /**
     * Subscribe me.
     *
     * @param auth {@code <key>:<signature>}
     * @param channelData JSON of a presence channel, as it was signed
     */
    record Subscribe(String channel, Optional<String> auth, Optional<String> channelData) implements ClientMessage {}

    /** Unsubscribe me. */
    record Unsubscribe(String channel) implements ClientMessage {}

    /**
     * This is who I am.
     *
     * @param auth {@code <key>:<signature>}
     * @param userData JSON, as it was signed
     */
    record SignIn(String auth, String userData) implements ClientMessage {}

    /**
     * Tell the others.
     *
     * @param event begins with {@code client-}
     * @param data JSON
     */
    record ClientEvent(String event, String channel, String data) implements ClientMessage {}

    /** An event that clients don't send, or one of a later version. */
    record Unknown(String event) implements ClientMessage {}

    /** Not a message. */
    record Malformed(String why) implements ClientMessage {}
}
