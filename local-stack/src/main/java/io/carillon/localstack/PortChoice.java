package io.carillon.localstack;

import io.carillon.localstack.supervision.LoopbackPort;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Chooses loopback ports. */
final class PortChoice {
    /** Below the ports that Linux, macOS and Windows hand out by themselves, so that none is taken before its server binds it. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;

    private final Ports ports;
    private final Set<Integer> given = new HashSet<>();

    PortChoice(Ports ports) {
        this.ports = ports;
    }

    /** The port that clients connect to. */
    int forClients(Component component) {
        return switch (ports) {
            case FREE -> free();
            case STANDARD -> component.standardPort();
        };
    }

    /** For what no person connects to, the number does not matter. */
    synchronized int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (LoopbackPort.isFree(port) && given.add(port)) {
                return port;
            }
        }
    }
}
