package io.carillon.gateway.running;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A socket of the Pusher dialect without a library, for what libraries don't do. */
final class PusherSocket implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private volatile boolean answering = true;

    private PusherSocket(URI uri, String... headers) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(uri, this).join();
    }

    static PusherSocket open(Gateway gateway, String keyAndQuery, String... headers) {
        URI base = gateway.socket();
        return new PusherSocket(URI.create("ws://" + base.getAuthority() + "/app/" + keyAndQuery), headers);
    }

    /** Makes it answer no pings. */
    void fallSilent() {
        answering = false;
    }

    synchronized void send(String json) {
        socket.sendText(json, true).join();
    }

    synchronized void sendBinary() {
        socket.sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();
    }

    /** The first message with this event, its data as JSON. */
    JsonNode await(String event) {
        return Awaitility.await(event)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> all(event), found -> !found.isEmpty())
                .getFirst();
    }

    List<JsonNode> all(String event) {
        return messages.stream()
                .filter(message -> message.path("event").asString("").equals(event))
                .map(message -> message.path("data"))
                .map(data -> data.isString() ? JSON.readTree(data.asString()) : data)
                .toList();
    }

    /** The names of all events so far, in their order. */
    List<String> events() {
        return messages.stream()
                .map(message -> message.path("event").asString(""))
                .toList();
    }

    String socketId() {
        return await("pusher:connection_established").path("socket_id").asString("");
    }

    int awaitClose() throws Exception {
        return closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            JsonNode message = JSON.readTree(part.toString());
            part.setLength(0);
            messages.add(message);
            if (answering && message.path("event").asString("").equals("pusher:ping")) {
                Thread.ofVirtual().start(() -> send("{\"event\":\"pusher:pong\",\"data\":{}}"));
            }
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closed.complete(statusCode);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
