package io.carillon.gateway.transport.jetty;

import io.carillon.gateway.transport.ConnectionAcceptor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.ee11.websocket.server.JettyWebSocketServerContainer;

/** Turns an accepted HTTP request into a WebSocket connection. */
public final class JettyUpgrader {

    private final long maxMessageBytes;
    private final boolean compression;

    /**
     * An upgrader for all connections of the server.
     *
     * @param maxMessageBytes what a connection reads of one message before it is closed with 1009
     * @param compression whether permessage-deflate is accepted
     */
    public JettyUpgrader(long maxMessageBytes, boolean compression) {
        this.maxMessageBytes = maxMessageBytes;
        this.compression = compression;
    }

    /**
     * Answers the handshake with 101 and the given sub-protocol.
     *
     * @return whether a connection was or will be opened; if not, the response says why
     */
    public boolean upgrade(
            HttpServletRequest request, HttpServletResponse response, String subProtocol, ConnectionAcceptor acceptor)
            throws IOException {
        return upgrade(request, response, Optional.of(subProtocol), acceptor);
    }

    /** Answers the handshake with 101 and no sub-protocol. */
    public boolean upgrade(HttpServletRequest request, HttpServletResponse response, ConnectionAcceptor acceptor)
            throws IOException {
        return upgrade(request, response, Optional.empty(), acceptor);
    }

    private boolean upgrade(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<String> subProtocol,
            ConnectionAcceptor acceptor)
            throws IOException {
        JettyWebSocketServerContainer container =
                JettyWebSocketServerContainer.getContainer(request.getServletContext());
        return container.upgrade(
                (upgradeRequest, upgradeResponse) -> {
                    subProtocol.ifPresent(upgradeResponse::setAcceptedSubProtocol);
                    return new JettyEndpoint(acceptor, maxMessageBytes);
                },
                compression ? Innermost.of(request) : new WithoutExtensions(Innermost.of(request)),
                Innermost.of(response));
    }
}
