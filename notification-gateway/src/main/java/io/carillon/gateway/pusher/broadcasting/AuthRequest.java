package io.carillon.gateway.pusher.broadcasting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.gateway.pusher.protocol.MessageReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/**
 * What a client asks to be signed, as a form or as JSON.
 *
 * @param socketId of its connection
 * @param channel which it wants to hear; empty where it signs in
 * @param appKey whose client it is, if it says so
 */
record AuthRequest(String socketId, String channel, Optional<String> appKey) {

    private static final Pattern SOCKET_ID = Pattern.compile("\\d{1,20}\\.\\d{1,20}");
    private static final int LONGEST_BODY = 8_192;

    /** Reads one; empty if it says nothing that could be signed. */
    static Optional<AuthRequest> read(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        AuthRequest read = type.startsWith(MediaType.APPLICATION_JSON_VALUE) ? ofJson(request) : ofForm(request);
        return SOCKET_ID.matcher(read.socketId()).matches() ? Optional.of(read) : Optional.empty();
    }

    private static AuthRequest ofForm(HttpServletRequest request) {
        return new AuthRequest(
                Optional.ofNullable(request.getParameter("socket_id")).orElse(""),
                Optional.ofNullable(request.getParameter("channel_name")).orElse(""),
                Optional.ofNullable(request.getParameter("app_key")));
    }

    private static AuthRequest ofJson(HttpServletRequest request) throws IOException {
        JsonNode json = MessageReader.json(new String(request.getInputStream().readNBytes(LONGEST_BODY), UTF_8));
        return new AuthRequest(
                json.path("socket_id").asString(""),
                json.path("channel_name").asString(""),
                Optional.of(json.path("app_key").asString(""))
                        .filter(key -> !key.isEmpty())
                        .or(() -> Optional.ofNullable(request.getParameter("app_key"))));
    }
}
