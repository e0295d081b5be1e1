package io.carillon.gateway.handshake;

import io.carillon.gateway.handshake.HandshakeCheck.Fault;
import io.carillon.gateway.handshake.WishReader.Reading;
import io.carillon.gateway.session.Admission;
import io.carillon.gateway.session.Identity;
import io.carillon.gateway.session.Sessions;
import io.carillon.gateway.session.Wish;
import io.carillon.gateway.transport.jetty.JettyUpgrader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.HttpRequestHandler;

/** {@code GET /socket}: turns an authenticated request into a session, or says why not. */
final class SocketEndpoint implements HttpRequestHandler {

    static final String PATH = "/socket";

    private final HandshakeCheck check;
    private final WishReader wishes;
    private final Sessions sessions;
    private final JettyUpgrader upgrader;
    private final RefusalWriter refusals;

    SocketEndpoint(
            HandshakeCheck check,
            WishReader wishes,
            Sessions sessions,
            JettyUpgrader upgrader,
            RefusalWriter refusals) {
        this.check = check;
        this.wishes = wishes;
        this.sessions = sessions;
        this.upgrader = upgrader;
        this.refusals = refusals;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Fault> fault = check.faultOf(request);
        if (fault.isPresent()) {
            refusals.write(request, response, fault.get().refusal(), fault.get().detail());
            return;
        }
        switch (wishes.read(request)) {
            case Reading.Bad(String detail) -> refusals.write(request, response, Refusal.BAD_HANDSHAKE, detail);
            case Reading.Read(Wish wish) -> admit(request, response, wish);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, Wish wish) throws IOException {
        Identity identity = identity(request);
        switch (sessions.admit(identity)) {
            case Admission.Admitted() -> open(request, response, identity, wish);
            case Admission.UserIsFull() ->
                refusals.write(
                        request,
                        response,
                        Refusal.TOO_MANY_CONNECTIONS,
                        "The user has as many connections as are allowed.");
            case Admission.GatewayIsFull() ->
                refusals.write(request, response, Refusal.UNAVAILABLE, "The gateway is full.");
            case Admission.Draining() ->
                refusals.write(request, response, Refusal.UNAVAILABLE, "The gateway shuts down.");
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response, Identity identity, Wish wish)
            throws IOException {
        boolean opened = false;
        try {
            opened = upgrader.upgrade(request, response, SubProtocols.CARILLON_V1, sessions.acceptor(identity, wish));
        } finally {
            if (!opened) {
                sessions.abandon(identity);
            }
        }
    }

    /** Security has let the request through, so it carries a checked token. */
    private static Identity identity(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof JwtAuthenticationToken token) {
            Instant expiry = token.getToken().getExpiresAt();
            return new Identity(token.getName(), expiry == null ? Instant.MAX : expiry);
        }
        throw new IllegalStateException("the request was not authenticated with a token");
    }
}
