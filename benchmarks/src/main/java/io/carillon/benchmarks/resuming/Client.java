package io.carillon.benchmarks.resuming;

import io.carillon.benchmarks.harness.socket.Handshake;
import io.carillon.benchmarks.harness.socket.LightSocket;
import io.carillon.benchmarks.harness.socket.SocketEvents;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One client that stays with its gateway until it is cut off, and comes back with its cursor: to the next gateway it knows of, after
 * a random delay. It checks what it is told. Used on the loop's thread only.
 */
final class Client {
    private static final JsonMapper JSON = new JsonMapper();

    private final Crowd crowd;
    private final Group group;
    private final String token;
    private final boolean timed;
    private final Absence absence;
    private Optional<String> cursor = Optional.empty();
    private @Nullable LightSocket socket;
    private int connection;
    private int gateway;
    private int failures;
    private int receiveBuffer;
    private int next;

    /** @param timed whether what it is told counts for the latency of those who are connected */
    Client(Crowd crowd, Group group, String token, boolean timed) {
        this.crowd = crowd;
        this.group = group;
        this.token = token;
        this.timed = timed;
        this.absence = new Absence(crowd::countLive);
    }

    Group group() {
        return group;
    }

    /** Where it is, or wants to be. */
    int gateway() {
        return gateway;
    }

    Absence absence() {
        return absence;
    }

    /** Whether it has all that its group was ever told. */
    boolean complete() {
        return missing() == 0;
    }

    /** How much of what its group was told it does not have. */
    int missing() {
        return group.told() - next;
    }

    /** How much the operating system keeps for it when it does not read; from its next connection on. */
    void keepLittle(int bytes) {
        receiveBuffer = bytes;
    }

    /** Connects to a gateway, giving up the connection it has. */
    void goTo(int number) {
        leave();
        gateway = number;
        failures = 0;
        connect();
    }

    /** Is cut off and stays away. */
    void leave() {
        connection++;
        if (socket != null) {
            socket.cut();
            socket = null;
        }
        absence.begin();
    }

    /** Stops reading. */
    void stall() {
        if (socket != null) {
            socket.stall();
        }
    }

    /** Reads what has come meanwhile. */
    void readAgain() {
        if (socket != null) {
            socket.readAgain();
        }
    }

    private void connect() {
        int mine = ++connection;
        var handshake = new Handshake(crowd.portOf(gateway), token, cursor);
        socket = crowd.loop().open(handshake, receiveBuffer, new SocketEvents() {
            @Override
            public void text(byte[] message, long received) {
                if (mine == connection) {
                    read(JSON.readTree(message), received);
                }
            }

            @Override
            public void refused(int status) {
                if (mine == connection) {
                    lost("refused " + status);
                }
            }

            @Override
            public void closed(int code) {
                if (mine == connection) {
                    lost("closed " + code);
                }
            }
        });
    }

    private void read(JsonNode frame, long received) {
        switch (frame.path("type").asString()) {
            case "connection.ready" -> ready(frame.path("data"), received);
            case "benchmark_notification" -> told(frame.path("data"), received);
            case "resume.gap" -> crowd.faults().gap();
            case "connection.draining" ->
                draining(frame.path("data").path("reconnect_after_ms").asLong());
            default -> {
                // What a client does not know it ignores, but for the cursor.
            }
        }
        if (frame.has("cursor")) {
            cursor = Optional.of(frame.path("cursor").asString());
        }
        absence.has(next, received);
    }

    private void ready(JsonNode data, long received) {
        cursor = Optional.of(data.path("cursor").asString());
        failures = 0;
        absence.ready(group.told(), received);
    }

    private void told(JsonNode data, long received) {
        next = crowd.faults().arrived(next, data.path("number").asInt());
        if (timed) {
            crowd.phases().record(data.path("phase").asInt(), data.path("due").asLong(), received);
        }
    }

    /** It stays until its time has come, and changes over then. */
    private void draining(long delayMillis) {
        int mine = connection;
        crowd.loop().executeAfter(Duration.ofMillis(delayMillis), () -> {
            if (mine == connection) {
                crowd.faults().ended("drained");
                goTo(crowd.after(gateway));
            }
        });
    }

    private void lost(String how) {
        crowd.faults().ended(how);
        leave();
        gateway = crowd.after(gateway);
        int mine = connection;
        crowd.loop().executeAfter(crowd.backoff(failures++), () -> {
            if (mine == connection) {
                connect();
            }
        });
    }
}
