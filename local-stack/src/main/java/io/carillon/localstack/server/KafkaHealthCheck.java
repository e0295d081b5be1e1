package io.carillon.localstack.server;

import io.carillon.localstack.supervision.HealthCheck;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Asks for the metadata of no topic and passes when a broker is listed: one that accepts connections but has not yet joined its
 * cluster lists none. By hand, because a Kafka client on our class path would choose the version for our users.
 *
 * @param port of the broker on the loopback address
 */
record KafkaHealthCheck(int port) implements HealthCheck {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final short METADATA = 3;
    private static final short VERSION = 1;
    private static final int CORRELATION_ID = 1;
    private static final short NO_CLIENT_ID = -1;
    private static final int NO_TOPICS = 0;
    private static final int REQUEST_BYTES = 2 + 2 + 4 + 2 + 4;

    @Override
    public boolean passes() throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(REQUEST_BYTES);
            out.writeShort(METADATA);
            out.writeShort(VERSION);
            out.writeInt(CORRELATION_ID);
            out.writeShort(NO_CLIENT_ID);
            out.writeInt(NO_TOPICS);
            out.flush();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.readInt(); // length
            int correlationId = in.readInt();
            int brokers = in.readInt();
            return correlationId == CORRELATION_ID && brokers > 0;
        }
    }
}
