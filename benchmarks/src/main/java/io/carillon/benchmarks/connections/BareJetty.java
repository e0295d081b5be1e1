package io.carillon.benchmarks.connections;

import java.net.InetAddress;
import java.time.Duration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;

/** The floor: a program that is nothing but a WebSocket endpoint of Jetty, which accepts everybody and does nothing. */
final class BareJetty {
    private BareJetty() {}

    /** Listens on a free port of the loopback address and prints it. */
    public static void main(String[] args) throws Exception {
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        var context = new ContextHandler("/");
        context.setHandler(WebSocketUpgradeHandler.from(server, context, BareJetty::acceptEverybody));
        server.setHandler(context);
        server.start();
        System.out.println(connector.getLocalPort());
        server.join();
    }

    private static void acceptEverybody(ServerWebSocketContainer container) {
        container.setIdleTimeout(Duration.ofHours(1));
        container.addMapping("/socket", (request, response, callback) -> {
            response.setAcceptedSubProtocol("carillon.v1");
            return new Silent();
        });
    }

    /** Reads and ignores. Public for Jetty, which calls it by method handle. */
    public static final class Silent extends Session.Listener.AbstractAutoDemanding {}
}
