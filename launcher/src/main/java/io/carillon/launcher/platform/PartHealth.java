package io.carillon.launcher.platform;

import io.carillon.localstack.Component;
import io.carillon.localstack.supervision.HealthCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** How to ask each part of a platform whether it is well, from outside. */
public final class PartHealth {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private static final Map<String, IntFunction<HealthCheck>> CHECKS = new LinkedHashMap<>();

    static {
        CHECKS.put(Component.KAFKA.serverName(), PartHealth::accepts);
        CHECKS.put(Component.CASSANDRA.serverName(), PartHealth::accepts);
        CHECKS.put(
                Component.SCHEMA_REGISTRY.serverName(),
                port -> HealthCheck.http(local(port, "/apis/ccompat/v7/subjects")));
        CHECKS.put(
                Component.TOKEN_ISSUER.serverName(),
                port -> HealthCheck.http(local(port, "/.well-known/openid-configuration")));
        Arrays.stream(Service.values())
                .forEach(service ->
                        CHECKS.put(service.serviceName(), port -> HealthCheck.http(ServiceProcesses.readiness(port))));
    }

    private PartHealth() {}

    /** The names of all parts a platform has. */
    public static Iterable<String> parts() {
        return CHECKS.keySet();
    }

    /** Asks the part of this name at this port once; takes a few seconds at most. */
    public static boolean isWell(String part, int port) {
        try {
            return CHECKS.getOrDefault(part, PartHealth::accepts).apply(port).passes();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HealthCheck accepts(int port) {
        return () -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int)
                        CONNECT_TIMEOUT.toMillis());
                return true;
            }
        };
    }

    private static URI local(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
