package io.carillon.gateway.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A back end that is told what happens, if it is up. */
final class WebhookReceiver implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATH = "/hook/";

    private final List<Map<String, Object>> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean up = true;
    private final List<String> refused = new CopyOnWriteArrayList<>();

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(PATH, this::take);
        server.setExecutor(Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("webhook-receiver-", 0).factory()));
        server.start();
    }

    URI url() {
        return url("all");
    }

    /** One for a gateway of this name only, so that it is seen which one tells. */
    URI url(String gateway) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH + gateway);
    }

    /** Makes it take requests, or fail. */
    void up(boolean now) {
        up = now;
    }

    /** Requests it failed to take. */
    int refused() {
        return refused.size();
    }

    /** Whether it failed to take something of this channel. */
    boolean hasRefused(String channel) {
        return refused.stream()
                .anyMatch(body -> eventsOf(channel, body).findAny().isPresent());
    }

    /** The gateways that have told something of this channel, by the names in their URLs, in order. */
    List<String> tellersOf(String channel) {
        return requests.stream()
                .filter(request ->
                        eventsOf(channel, request.get("rawBody")).findAny().isPresent())
                .map(request -> String.valueOf(request.get("gateway")))
                .toList();
    }

    /** What it has taken, as Pusher's library for back ends wants it. */
    List<Map<String, Object>> requests() {
        return requests;
    }

    /** The events of one channel that it was told of, by name. */
    List<String> eventsOf(String channel) {
        return events(channel).stream()
                .map(event -> event.path("name").asString(""))
                .toList();
    }

    /** Each once: when gateways hand over to each other, something may be told twice. */
    List<JsonNode> events(String channel) {
        return requests.stream()
                .flatMap(request -> eventsOf(channel, request.get("rawBody")))
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> eventsOf(String channel, @Nullable Object body) {
        return JSON.readTree(String.valueOf(body))
                .path("events")
                .valueStream()
                .filter(event -> event.path("channel").asString("").equals(channel));
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean takes = up;
        if (takes) {
            requests.add(Map.of(
                    "headers",
                    Map.of(
                            "x-pusher-key", header(exchange, "X-Pusher-Key"),
                            "x-pusher-signature", header(exchange, "X-Pusher-Signature"),
                            "content-type", header(exchange, "Content-Type")),
                    "rawBody",
                    body,
                    "gateway",
                    exchange.getRequestURI().getPath().substring(PATH.length())));
        } else {
            refused.add(body);
        }
        exchange.sendResponseHeaders(takes ? 200 : 503, -1);
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
