package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.config.PusherApp;
import io.carillon.gateway.handshake.OriginRule;
import io.carillon.gateway.pusher.apps.Apps;
import io.carillon.gateway.pusher.protocol.PusherError;
import io.carillon.gateway.pusher.protocol.PusherFrames;
import io.carillon.gateway.transport.Connection;
import io.carillon.gateway.transport.ConnectionAcceptor;
import io.carillon.gateway.transport.ConnectionListener;
import io.carillon.gateway.transport.jetty.JettyUpgrader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;

/** {@code GET /app/{key}}: turns a handshake into a connection of the dialect, or into one that says why not. */
final class PusherSocketEndpoint implements HttpRequestHandler {

    static final String PATTERN = "/app/*";

    private static final Logger LOG = LoggerFactory.getLogger(PusherSocketEndpoint.class);
    private static final String PREFIX = "/app/";

    private final Apps apps;
    private final OriginRule origins;
    private final JettyUpgrader upgrader;
    private final PusherServices services;
    private final SocketIds socketIds = new SocketIds();

    PusherSocketEndpoint(Apps apps, OriginRule origins, JettyUpgrader upgrader, PusherServices services) {
        this.apps = apps;
        this.origins = origins;
        this.upgrader = upgrader;
        this.services = services;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean upgrades = request.getMethod().equals("GET")
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
        if (!upgrades) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        upgrader.upgrade(request, response, acceptor(request));
    }

    private ConnectionAcceptor acceptor(HttpServletRequest request) {
        Optional<PusherApp> app = apps.byKey(request.getRequestURI().substring(PREFIX.length()));
        if (app.isEmpty()) {
            return new Refusing(PusherError.UNKNOWN_APP, "No application has this key")::refuse;
        }
        return refusal(app.get(), request)
                .<ConnectionAcceptor>map(refusing -> refusing::refuse)
                .orElseGet(() -> connection -> open(app.get(), connection));
    }

    private Optional<Refusing> refusal(PusherApp app, HttpServletRequest request) {
        if (!app.enabled()) {
            return Optional.of(new Refusing(PusherError.APP_DISABLED, "The application is disabled"));
        }
        OriginRule rule = app.allowedOrigins().isEmpty() ? origins : new OriginRule(app.allowedOrigins());
        if (!rule.allows(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST))) {
            return Optional.of(new Refusing(PusherError.UNAUTHORIZED, "Pages of this origin may not connect"));
        }
        return ProtocolVersion.fault(Optional.ofNullable(request.getParameter("protocol")))
                .map(fault -> new Refusing(fault, "Protocol version 5, 6 or 7 is spoken"));
    }

    private ConnectionListener open(PusherApp app, Connection connection) {
        Optional<PusherError> full = services.connections().admit(app);
        if (full.isPresent()) {
            services.metrics().error(app.id(), full.get().code());
            return new Refusing(full.get(), "There is no room for another connection").refuse(connection);
        }
        PusherConnection opened = new PusherConnection(socketIds.next(), app, connection, services);
        services.connections().add(opened);
        opened.offer(PusherFrames.established(
                opened.socketId(),
                services.properties().pusher().activityTimeout().toSeconds()));
        LOG.atInfo()
                .addKeyValue("app_id", app.id())
                .addKeyValue("socket_id", opened.socketId())
                .log("Pusher connection opened");
        return opened;
    }
}
