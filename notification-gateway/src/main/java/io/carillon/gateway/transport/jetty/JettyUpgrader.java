package io.carillon.gateway.transport.jetty;

import io.carillon.gateway.transport.ConnectionAcceptor;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
        JettyWebSocketServerContainer container =
                JettyWebSocketServerContainer.getContainer(request.getServletContext());
        return container.upgrade(
                (upgradeRequest, upgradeResponse) -> {
                    upgradeResponse.setAcceptedSubProtocol(subProtocol);
                    return new JettyEndpoint(acceptor, maxMessageBytes);
                },
                compression ? innermost(request) : new WithoutExtensions(innermost(request)),
                innermost(response));
    }

    /** The server keeps what it is given for as long as the connection is open, so it gets no filter's wrappers. */
    private static HttpServletRequest innermost(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return (HttpServletRequest) inner;
    }

    private static HttpServletResponse innermost(HttpServletResponse response) {
        ServletResponse inner = response;
        while (inner instanceof ServletResponseWrapper wrapper) {
            inner = wrapper.getResponse();
        }
        return (HttpServletResponse) inner;
    }
}
