package io.carillon.benchmarks.connections;

import io.carillon.benchmarks.harness.WorkFolder;
import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.PlatformConfig;
import io.carillon.launcher.platform.Service;
import io.carillon.localstack.installed.CarillonHome;
import io.carillon.localstack.supervision.JavaCommand;
import io.carillon.localstack.supervision.StartListener;
import io.carillon.localstack.tokens.ManyUsersIssuer;
import io.carillon.schemas.Ids;
import java.io.BufferedReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Connects 5,000 users to a gateway, leaves them idle, and divides the growth of its live heap by their number. The floor
 * is a WebSocket endpoint of the same server that does nothing, in a JVM with the same options.
 */
final class IdleConnections {
    private static final int CONNECTIONS = 5_000;
    private static final int HEAP_MEGABYTES = 256;

    private IdleConnections() {}

    public static void main(String[] args) throws Exception {
        try (var folder = WorkFolder.create();
                var issuer = ManyUsersIssuer.start()) {
            List<String> tokens = Stream.generate(() -> issuer.token(Ids.next("user")))
                    .limit(CONNECTIONS)
                    .toList();
            HeapGrowth floor = bareJetty(tokens);
            HeapGrowth gateway = gateway(folder.path(), URI.create(issuer.uri()), tokens);
            System.out.println(HeapGrowth.table(floor, gateway));
        }
    }

    private static HeapGrowth bareJetty(List<String> tokens) throws Exception {
        List<String> command = new JavaCommand(
                        Path.of(System.getProperty("java.home")),
                        CarillonHome.find().parentWatchAgent())
                .quickStart(HEAP_MEGABYTES)
                .mainClass(System.getProperty("java.class.path"), BareJetty.class.getName());
        Process jetty =
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        try (BufferedReader output = jetty.inputReader()) {
            var socket = URI.create("ws://127.0.0.1:" + output.readLine() + "/socket");
            return HeapGrowth.measure("bare Jetty", jetty.pid(), socket, tokens);
        } finally {
            jetty.destroy();
            jetty.waitFor();
        }
    }

    private static HeapGrowth gateway(Path folder, URI issuer, List<String> tokens) throws Exception {
        var config = PlatformConfig.forTests(folder.resolve("platform"), StartListener.SILENT)
                .withIssuer(issuer);
        try (var platform = Platform.start(config)) {
            long pid = platform.pidOf(Service.NOTIFICATION_GATEWAY.serviceName());
            return HeapGrowth.measure("notification-gateway", pid, platform.gatewaySocket(), tokens);
        }
    }
}
