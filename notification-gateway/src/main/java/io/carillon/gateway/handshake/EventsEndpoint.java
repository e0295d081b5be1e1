package io.carillon.gateway.handshake;

import io.carillon.gateway.handshake.HandshakeCheck.Fault;
import io.carillon.gateway.transport.jetty.JettyStreams;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.HttpRequestHandler;

/**
 * {@code GET /events}: turns an authenticated request into a session on a stream of server-sent events, or says why not
 * (docs/protocol.md, 1.1).
 */
final class EventsEndpoint implements HttpRequestHandler {

    static final String PATH = "/events";

    private final HandshakeCheck check;
    private final Entrance entrance;
    private final RefusalWriter refusals;

    EventsEndpoint(HandshakeCheck check, Entrance entrance, RefusalWriter refusals) {
        this.check = check;
        this.entrance = entrance;
        this.refusals = refusals;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Fault> fault = check.faultOfOrigin(request);
        if (fault.isPresent()) {
            refusals.write(request, response, fault.get().refusal(), fault.get().detail());
            return;
        }
        entrance.enter(request, response, acceptor -> {
            JettyStreams.open(request, response, acceptor);
            return true;
        });
    }
}
