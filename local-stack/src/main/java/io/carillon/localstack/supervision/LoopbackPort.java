package io.carillon.localstack.supervision;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The ports of the loopback address. */
public final class LoopbackPort {
    private LoopbackPort() {}

    /** Tells whether a program could listen on the port now. */
    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
