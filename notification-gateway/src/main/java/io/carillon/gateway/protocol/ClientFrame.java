package io.carillon.gateway.protocol;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What a client can ask (docs/protocol.md, 2.2 and 2.5). */
public sealed interface ClientFrame {

    /** The client's own name for this request; when there is one the request is answered under it. */
    Optional<String> opId();

    /** Asks for a {@code presence.pong}. */
    record PresencePing(Optional<String> opId) implements ClientFrame {
        static final String TYPE = "presence.ping";
    }

    /** Says how the user of this device wants to be seen. */
    record PresenceSet(Optional<String> opId, PresenceStatus status) implements ClientFrame {
        static final String TYPE = "presence.set";
    }

    /** Gives the session a newer token. */
    record AuthRefresh(Optional<String> opId, Credential credential) implements ClientFrame {
        static final String TYPE = "auth.refresh";
    }

    /** What {@code auth.refresh} brings. Never printed. */
    sealed interface Credential {
        /** The gateway is to fetch an access token with it. */
        record RefreshToken(String value) implements Credential {
            @Override
            public String toString() {
                return "RefreshToken";
            }
        }

        /** The client has fetched it. */
        record AccessToken(String value) implements Credential {
            @Override
            public String toString() {
                return "AccessToken";
            }
        }
    }

    /**
     * Asks something of a service.
     *
     * @param type one of the types the codec was told of
     * @param data as the client sent it; nobody changes it
     */
    record ForService(Optional<String> opId, String type, ObjectNode data) implements ClientFrame {}
}
