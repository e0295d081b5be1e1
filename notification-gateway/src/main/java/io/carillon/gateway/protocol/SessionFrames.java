package io.carillon.gateway.protocol;

import io.carillon.gateway.protocol.ClientFrame.AuthRefresh;
import io.carillon.gateway.protocol.ClientFrame.Credential;
import io.carillon.gateway.protocol.ClientFrame.PresencePing;
import io.carillon.gateway.protocol.ClientFrame.PresenceSet;
import io.carillon.gateway.protocol.Decoded.Refused;
import io.carillon.gateway.protocol.Decoded.Understood;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The frames the gateway itself answers, one line each (docs/protocol.md, 2.2). */
final class SessionFrames {

    private static final int MAX_TOKEN_CHARS = 8_192;
    private static final String REFRESH_TOKEN = "refresh_token";
    private static final String ACCESS_TOKEN = "access_token";

    private static final Map<String, Reader> READERS = Map.of(
            PresencePing.TYPE, (opId, data) -> new Understood(new PresencePing(opId)),
            PresenceSet.TYPE, SessionFrames::presenceSet,
            AuthRefresh.TYPE, SessionFrames::authRefresh);

    private SessionFrames() {}

    /** Makes a frame of one type out of its data. */
    interface Reader {
        Decoded read(Optional<String> opId, ObjectNode data);
    }

    /** Reads frames of a type; null if the gateway has no such type of its own. */
    static @Nullable Reader reader(String type) {
        return READERS.get(type);
    }

    private static Decoded presenceSet(Optional<String> opId, ObjectNode data) {
        return text(data, "status")
                .flatMap(PresenceStatus::of)
                .<Decoded>map(status -> new Understood(new PresenceSet(opId, status)))
                .orElseGet(() -> invalid(opId, "\"status\" must be one of online, away, busy, offline."));
    }

    private static Decoded authRefresh(Optional<String> opId, ObjectNode data) {
        if (data.has(REFRESH_TOKEN) == data.has(ACCESS_TOKEN)) {
            return invalid(opId, "Give one of \"refresh_token\" and \"access_token\".");
        }
        return Stream.concat(
                        text(data, REFRESH_TOKEN)
                                .filter(SessionFrames::fits)
                                .map(Credential.RefreshToken::new)
                                .stream(),
                        text(data, ACCESS_TOKEN).filter(SessionFrames::fits).map(Credential.AccessToken::new).stream())
                .findFirst()
                .<Decoded>map(credential -> new Understood(new AuthRefresh(opId, credential)))
                .orElseGet(() -> invalid(opId, "A token is a string of 1 to " + MAX_TOKEN_CHARS + " characters."));
    }

    private static boolean fits(String token) {
        return !token.isEmpty() && token.length() <= MAX_TOKEN_CHARS;
    }

    private static Optional<String> text(ObjectNode data, String name) {
        JsonNode value = data.get(name);
        return value != null && value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static Decoded invalid(Optional<String> opId, String message) {
        return new Refused(opId, ErrorCode.INVALID_DATA, message);
    }
}
