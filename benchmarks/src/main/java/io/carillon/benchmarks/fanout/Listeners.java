package io.carillon.benchmarks.fanout;

import io.carillon.benchmarks.harness.socket.Handshake;
import io.carillon.benchmarks.harness.socket.SocketEvents;
import io.carillon.benchmarks.harness.socket.SocketLoop;
import io.carillon.schemas.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Members who are connected, and what has reached all of them. */
final class Listeners implements AutoCloseable {

    static final String ANNOUNCEMENT = "tenant.announcement";

    private static final JsonMapper JSON = new JsonMapper();
    /** Handshakes cost the gateway a signature each, so they come one after the other. */
    private static final Duration BETWEEN_HANDSHAKES = Duration.ofMillis(4);

    private final SocketLoop loop = SocketLoop.start();
    private final int port;
    private final Map<String, Arrivals> arrivals = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> allConnected = new CompletableFuture<>();
    private final AtomicInteger ready = new AtomicInteger();
    private int listeners;
    private String expected = "";

    Listeners(int port) {
        this.port = port;
    }

    /** How many of an announcement's listeners have it, and when the last one got it. */
    private static final class Arrivals {
        private final AtomicInteger count = new AtomicInteger();
        private final CompletableFuture<Long> last = new CompletableFuture<>();
    }

    /** Connects all, and returns when they are. */
    void connect(List<String> users, UnaryOperator<String> token, Duration patience) throws Exception {
        listeners = users.size();
        List<Handshake> handshakes = users.parallelStream()
                .map(user -> new Handshake(port, token.apply(user), Optional.empty()))
                .toList();
        for (int i = 0; i < handshakes.size(); i++) {
            Handshake handshake = handshakes.get(i);
            loop.executeAfter(BETWEEN_HANDSHAKES.multipliedBy(i), () -> loop.open(handshake, 0, new Listener()));
        }
        allConnected.get(patience.toSeconds(), TimeUnit.SECONDS);
    }

    /** The time at which the last of all had an announcement. */
    long awaitAll(String announcementId, Duration patience) throws Exception {
        return arrivals.computeIfAbsent(announcementId, _ -> new Arrivals())
                .last
                .get(patience.toSeconds(), TimeUnit.SECONDS);
    }

    /** A new announcement's id, for {@link #awaitExpected}. */
    String expect() {
        expected = Ids.next("ann");
        return expected;
    }

    long awaitExpected(Duration patience) throws Exception {
        return awaitAll(expected, patience);
    }

    private final class Listener implements SocketEvents {

        @Override
        public void text(byte[] message, long received) {
            JsonNode frame = JSON.readTree(message);
            switch (frame.path("type").asString()) {
                case "connection.ready" -> connected();
                case ANNOUNCEMENT -> arrived(frame.path("data").path("id").asString(), received);
                default -> {
                    // What else they are told is not counted.
                }
            }
        }

        @Override
        public void refused(int status) {
            allConnected.completeExceptionally(new IllegalStateException("a handshake was refused: " + status));
        }

        @Override
        public void closed(int code) {
            allConnected.completeExceptionally(new IllegalStateException("a socket was closed: " + code));
            arrivals.values()
                    .forEach(each ->
                            each.last.completeExceptionally(new IllegalStateException("a socket was closed: " + code)));
        }
    }

    private void connected() {
        if (ready.incrementAndGet() == listeners) {
            allConnected.complete(null);
        }
    }

    private void arrived(String announcementId, long received) {
        Arrivals all = arrivals.computeIfAbsent(announcementId, _ -> new Arrivals());
        if (all.count.incrementAndGet() == listeners) {
            all.last.complete(received);
        }
    }

    @Override
    public void close() throws Exception {
        loop.close();
    }
}
