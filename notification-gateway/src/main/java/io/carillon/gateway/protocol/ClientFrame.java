package io.carillon.gateway.protocol;

import java.util.Optional;

/** What a client can ask (docs/protocol.md, 2.2). */
public sealed interface ClientFrame {

    /** The client's own name for this request; when there is one the request is answered under it. */
    Optional<String> opId();

    /** Asks for a {@code presence.pong}. */
    record PresencePing(Optional<String> opId) implements ClientFrame {
        static final String TYPE = "presence.ping";
    }
}
