package io.carillon.localstack;

import io.carillon.localstack.supervision.StartFailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Chooses loopback ports nobody listens on. */
final class PortChoice {
    /** Below the ports that Linux, macOS and Windows hand out by themselves, so that none is taken before its server binds it. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;

    private final Ports ports;
    private final Set<Integer> given = new HashSet<>();

    PortChoice(Ports ports) {
        this.ports = ports;
    }

    int forClients(Component component) {
        return switch (ports) {
            case FREE -> free();
            case STANDARD -> standard(component);
        };
    }

    /** For what no person connects to, the number does not matter. */
    synchronized int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port) && given.add(port)) {
                return port;
            }
        }
    }

    private static int standard(Component component) {
        int port = component.standardPort();
        if (!isFree(port)) {
            throw new StartFailedException(
                    component.serverName(), "port " + port + " is in use by another program on this machine");
        }
        return port;
    }

    static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
