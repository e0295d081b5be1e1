package io.carillon.benchmarks.connections;

import io.carillon.benchmarks.harness.ManyUsersIssuer;
import io.carillon.benchmarks.harness.WorkFolder;
import io.carillon.launcher.platform.Platform;
import io.carillon.launcher.platform.PlatformConfig;
import io.carillon.localstack.installed.CarillonHome;
import io.carillon.localstack.supervision.JavaCommand;
import io.carillon.localstack.supervision.ProcessSpec;
import io.carillon.localstack.supervision.ProcessSupervisor;
import io.carillon.localstack.supervision.StartListener;
import io.carillon.schemas.Ids;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
            List<String> tokens = Stream.generate(() -> issuer.token(Ids.next("user_")))
                    .limit(CONNECTIONS)
                    .toList();
            HeapGrowth floor = bareJetty(folder.path(), tokens);
            HeapGrowth gateway = gateway(folder.path(), URI.create(issuer.uri()), tokens);
            System.out.println(HeapGrowth.table(floor, gateway));
        }
    }

    private static HeapGrowth bareJetty(Path folder, List<String> tokens) throws Exception {
        int port = freePort();
        List<String> command = new JavaCommand(
                        Path.of(System.getProperty("java.home")),
                        CarillonHome.find().parentWatchAgent())
                .quickStart(HEAP_MEGABYTES)
                .mainClass(System.getProperty("java.class.path"), BareJetty.class.getName(), Integer.toString(port));
        var spec = new ProcessSpec(
                "bare-jetty", command, folder, port, folder.resolve("bare-jetty.log"), () -> accepts(port));
        try (var supervisor = ProcessSupervisor.open(folder.resolve("bare-jetty"))) {
            supervisor.supervise(spec).start();
            var socket = URI.create("ws://127.0.0.1:" + port + "/socket");
            return HeapGrowth.measure("bare Jetty", ChildJvm.pid(BareJetty.class.getName()), socket, tokens);
        }
    }

    private static HeapGrowth gateway(Path folder, URI issuer, List<String> tokens) throws Exception {
        var config = PlatformConfig.forTests(folder.resolve("platform"), StartListener.SILENT)
                .withIssuer(issuer);
        try (var platform = Platform.start(config)) {
            long pid = ChildJvm.pid("notification-gateway");
            return HeapGrowth.measure("notification-gateway", pid, platform.gatewaySocket(), tokens);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean accepts(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        }
    }
}
