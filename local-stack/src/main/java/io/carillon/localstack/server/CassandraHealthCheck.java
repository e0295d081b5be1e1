package io.carillon.localstack.server;

import io.carillon.localstack.supervision.HealthCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Sends OPTIONS of the CQL native protocol, version 4, and passes when SUPPORTED comes back. By hand for the same reason as
 * {@link KafkaHealthCheck}.
 *
 * @param port of the native protocol on the loopback address
 */
record CassandraHealthCheck(int port) implements HealthCheck {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final byte VERSION = 4;
    private static final byte OPTIONS = 5;
    private static final byte SUPPORTED = 6;
    private static final int OPCODE = 4;

    @Override
    public boolean passes() throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            // version, flags, stream (2), opcode, length (4)
            socket.getOutputStream().write(new byte[] {VERSION, 0, 0, 0, OPTIONS, 0, 0, 0, 0});
            byte[] answer = socket.getInputStream().readNBytes(OPCODE + 1);
            return answer.length > OPCODE && answer[OPCODE] == SUPPORTED;
        }
    }
}
