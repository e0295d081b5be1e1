package io.carillon.gateway.handshake;

import io.carillon.gateway.handshake.HandshakeCheck.Fault;
import io.carillon.gateway.transport.jetty.JettyUpgrader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.HttpRequestHandler;

/** {@code GET /socket}: turns an authenticated request into a session on a WebSocket, or says why not. */
final class SocketEndpoint implements HttpRequestHandler {

    static final String PATH = "/socket";

    private final HandshakeCheck check;
    private final Entrance entrance;
    private final JettyUpgrader upgrader;
    private final RefusalWriter refusals;

    SocketEndpoint(HandshakeCheck check, Entrance entrance, JettyUpgrader upgrader, RefusalWriter refusals) {
        this.check = check;
        this.entrance = entrance;
        this.upgrader = upgrader;
        this.refusals = refusals;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Fault> fault = check.faultOfSocket(request);
        if (fault.isPresent()) {
            refusals.write(request, response, fault.get().refusal(), fault.get().detail());
            return;
        }
        entrance.enter(
                request, response, acceptor -> upgrader.upgrade(request, response, SubProtocols.CARILLON_V1, acceptor));
    }
}
