package io.carillon.launcher.system.storm;

import static java.util.stream.Collectors.joining;

import io.carillon.launcher.system.Actors;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * A user's connection, with nothing between the wire and the test: what comes twice is seen twice. It comes back where it stood
 * until it is closed.
 */
final class Line implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final HttpClient http;
    private final URI gateway;
    private final String token;
    private final List<String> channels;
    private final Listener listener;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private Optional<CompletableFuture<WebSocket>> sending = Optional.empty();
    private Optional<WebSocket> socket = Optional.empty();
    private Optional<String> cursor = Optional.empty();
    private boolean closed;

    /** Hears of everything in the order it happens, one thing at a time. */
    interface Listener {

        /** There is a connection, again. */
        void ready();

        void frame(JsonNode frame);

        /** There is none any more. */
        void lost();
    }

    /** @param channels to be subscribed to on each connection */
    Line(HttpClient http, URI gateway, String token, List<String> channels, Listener listener) {
        this.http = http;
        this.gateway = gateway;
        this.token = token;
        this.channels = channels;
        this.listener = listener;
    }

    /** Connects, and returns when the gateway has said that it is ready. */
    Line open() {
        connect();
        firstReady.orTimeout(Actors.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        return this;
    }

    /** Sends a text; false if there is no connection. */
    synchronized boolean send(String text) {
        sending = sending.map(before -> before.thenCompose(open -> open.sendText(text, true)));
        return sending.isPresent();
    }

    private void connect() {
        while (!isClosed()) {
            try {
                var ear = new Ear(this::take, this::ended);
                var _ = http.newWebSocketBuilder()
                        .header("Authorization", "Bearer " + token)
                        .subprotocols("carillon.v1")
                        .buildAsync(address(), ear)
                        .join();
                return;
            } catch (CompletionException e) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private synchronized URI address() {
        var names = channels.stream().collect(joining(","));
        var position = cursor.map(at -> "&cursor=" + at).orElse("");
        return URI.create(gateway + "?channels=" + names + position);
    }

    private void take(WebSocket from, JsonNode frame) {
        if (frame.path("type").asString("").equals("connection.ready")) {
            begin(from, frame.path("data").path("cursor").asString());
            listener.ready();
            firstReady.complete(null);
            return;
        }
        listener.frame(frame);
        frame.path("cursor").stringValueOpt().ifPresent(this::moveTo);
    }

    private synchronized void begin(WebSocket with, String position) {
        socket = Optional.of(with);
        sending = Optional.of(CompletableFuture.completedFuture(with));
        cursor = Optional.of(position);
    }

    private synchronized void moveTo(String position) {
        cursor = Optional.of(position);
    }

    private void ended() {
        synchronized (this) {
            socket = Optional.empty();
            sending = Optional.empty();
        }
        if (!isClosed()) {
            listener.lost();
            var _ = Thread.startVirtualThread(this::connect);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        socket.ifPresent(WebSocket::abort);
    }
}
