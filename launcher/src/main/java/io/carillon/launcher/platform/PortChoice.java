package io.carillon.launcher.platform;

import io.carillon.localstack.Ports;
import io.carillon.localstack.supervision.StartFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;

/** Chooses the loopback ports of services. */
final class PortChoice {

    private PortChoice() {}

    /**
     * The ports that the services are to listen on.
     *
     * @throws StartFailedException if they must be the standard ports and one is taken
     */
    static Map<Service, Integer> ofAll(Ports ports) {
        var chosen = new EnumMap<Service, Integer>(Service.class);
        for (Service service : Service.values()) {
            chosen.put(
                    service,
                    switch (ports) {
                        case FREE -> free();
                        case STANDARD -> standard(service);
                    });
        }
        return chosen;
    }

    static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback address", e);
        }
    }

    private static int standard(Service service) {
        int port = service.standardPort();
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailedException(
                    service.serviceName(), "port " + port + " is in use by another program on this machine");
        }
    }
}
