package io.carillon.gateway.pusher.broadcasting;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code POST /broadcasting/auth} and {@code POST /broadcasting/user-auth}, where Laravel Echo asks by default. */
final class BroadcastingEndpoint implements HttpRequestHandler {

    private final BiFunction<AuthRequest, Holder, Signing.Outcome> signing;
    private final Holders holders;

    BroadcastingEndpoint(BiFunction<AuthRequest, Holder, Signing.Outcome> signing, Holders holders) {
        this.signing = signing;
        this.holders = holders;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AuthRequest> asked = AuthRequest.read(request);
        if (asked.isEmpty()) {
            refuse(request, response, HttpStatus.BAD_REQUEST, "\"socket_id\" is missing or none.");
            return;
        }
        switch (signing.apply(asked.get(), holders.of(request))) {
            case Signing.Outcome.Signed(String json) ->
                write(response, HttpStatus.OK, MediaType.APPLICATION_JSON_VALUE, json);
            case Signing.Outcome.Forbidden(String why) -> refuse(request, response, HttpStatus.FORBIDDEN, why);
            case Signing.Outcome.WhichApp() ->
                refuse(
                        request,
                        response,
                        HttpStatus.BAD_REQUEST,
                        "\"app_key\" must be that of an application with the platform's channels.");
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why)
            throws IOException {
        String problem = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", status.getReasonPhrase())
                .put("status", status.value())
                .put("detail", why)
                .put("instance", request.getRequestURI())
                .toString();
        write(response, status, MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem);
    }

    private static void write(HttpServletResponse response, HttpStatus status, String type, String body)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(body.getBytes(UTF_8));
    }
}
