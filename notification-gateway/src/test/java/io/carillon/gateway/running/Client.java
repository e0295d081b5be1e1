package io.carillon.gateway.running;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client as the protocol wants it: keeps its newest cursor and remembers what it was sent. */
final class Client implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final boolean reads;
    private volatile @Nullable String cursor;
    private boolean gone;
    private @Nullable WebSocket socket;

    private Client(boolean reads) {
        this.reads = reads;
    }

    static Client connect(Gateway gateway, String token) {
        return connect(gateway, token, Optional.empty());
    }

    static Client connect(Gateway gateway, String token, Optional<String> cursor) {
        Client client = open(gateway, token, cursor, true);
        client.awaitFrame("connection.ready");
        return client;
    }

    /** A client whose session subscribes to channels from its first frame on. */
    static Client subscribe(Gateway gateway, String token, Optional<String> cursor, String... channels) {
        String known = cursor.map(position -> "&cursor=" + position).orElse("");
        return connectAsking(gateway, token, "channels=" + String.join(",", channels) + known);
    }

    /** A client on a device with a name. */
    static Client connectAs(Gateway gateway, String token, String device) {
        Client client = new Client(true);
        client.open(URI.create(gateway.socket() + "?device=" + device), token);
        client.awaitFrame("connection.ready");
        return client;
    }

    /** A client that never takes anything from its socket until {@link #startReading}. */
    static Client connectWithoutReading(Gateway gateway, String token) {
        return connectWithoutReading(gateway, token, Optional.empty());
    }

    static Client connectWithoutReading(Gateway gateway, String token, Optional<String> cursor) {
        return open(gateway, token, cursor, false);
    }

    /** A client that asks for something in its handshake, such as {@code from=2026-11-20T09:00:00Z}. */
    static Client connectAsking(Gateway gateway, String token, String query) {
        Client client = open(gateway, token, "?" + query, true);
        client.awaitFrame("connection.ready");
        return client;
    }

    private static Client open(Gateway gateway, String token, Optional<String> cursor, boolean reads) {
        return open(gateway, token, cursor.map(c -> "?cursor=" + c).orElse(""), reads);
    }

    private static Client open(Gateway gateway, String token, String query, boolean reads) {
        Client client = new Client(reads);
        client.open(URI.create(gateway.socket() + query), token);
        return client;
    }

    private void open(URI uri, String token) {
        socket = HTTP.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .subprotocols("carillon.v1")
                .buildAsync(uri, this)
                .join();
    }

    /** A client that may be cut at any moment, even before it is told that it is ready. */
    static Client connectInPassing(Gateway gateway, String token, Optional<String> cursor) {
        return open(gateway, token, cursor, true);
    }

    void startReading() {
        socket().request(Long.MAX_VALUE);
    }

    void send(String text) {
        socket().sendText(text, true).join();
    }

    WebSocket socket() {
        WebSocket open = socket;
        if (open == null) {
            throw new IllegalStateException("not connected");
        }
        return open;
    }

    List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    String sessionId() {
        return awaitFrame("connection.ready").get("data").get("session_id").asString();
    }

    List<JsonNode> notifications() {
        return frames.stream().filter(frame -> frame.has("id")).toList();
    }

    List<String> notificationIds() {
        return notifications().stream().map(frame -> frame.get("id").asString()).toList();
    }

    Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    JsonNode awaitFrame(String type) {
        return awaitFrame(type, frame -> true);
    }

    JsonNode awaitFrame(String type, Predicate<JsonNode> which) {
        return Awaitility.await("a frame " + type)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(
                        () -> frames.stream()
                                .filter(frame -> frame.get("type").asString().equals(type))
                                .filter(which)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    void awaitNotification(String id) {
        Awaitility.await("notification " + id)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> notificationIds().contains(id));
    }

    int awaitClose() {
        return closed.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    /** Cuts the connection as a lost network does: no closing handshake, and nothing is taken in any more. */
    synchronized void vanish() {
        gone = true;
        socket().abort();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public synchronized @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        if (gone) {
            return null;
        }
        partial.append(data);
        if (last) {
            take(JSON.readTree(partial.toString()));
            partial.setLength(0);
        }
        return null;
    }

    private void take(JsonNode frame) {
        frames.add(frame);
        if (frame.has("cursor")) {
            cursor = frame.get("cursor").asString();
        } else if (frame.get("type").asString().equals("connection.ready")) {
            cursor = frame.get("data").get("cursor").asString();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        int abnormal = 1006;
        closed.complete(abnormal);
    }

    @Override
    public void close() {
        socket().abort();
    }
}
