package io.carillon.launcher.story;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One user's side of the wire: connects to a gateway, keeps every frame in the order it came, asks for things, and can
 * connect again, to any gateway, where it left off.
 */
public final class Inbox implements AutoCloseable {

    /** The WebSocket sub-protocol of the native dialect (docs/protocol.md). */
    public static final String SUB_PROTOCOL = "carillon.v1";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final String accessToken;
    private final List<Frame> frames = new ArrayList<>();
    private Optional<String> cursor = Optional.empty();
    private CompletableFuture<Integer> closed = new CompletableFuture<>();
    private Optional<WebSocket> socket = Optional.empty();
    private Predicate<Frame> noise = _ -> false;

    /** An inbox that is not connected yet. */
    public Inbox(HttpClient http, String accessToken) {
        this.http = http;
        this.accessToken = accessToken;
    }

    /**
     * Connects to a gateway, with the cursor of the last frame if there was one, and waits for {@code connection.ready}.
     *
     * @param gateway for example {@code ws://127.0.0.1:8100/socket}, perhaps with a query such as {@code ?device=laptop}
     * @throws IllegalStateException if it does not come in time
     * @throws java.util.concurrent.CompletionException if the gateway refuses the connection or is not there
     */
    public void connect(URI gateway, Duration timeout) {
        int seen = received().size();
        var ended = new CompletableFuture<Integer>();
        synchronized (frames) {
            closed = ended;
        }
        var connected = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + accessToken)
                .subprotocols(SUB_PROTOCOL)
                .connectTimeout(timeout)
                .buildAsync(resuming(gateway), new SocketListener(this::add, ended))
                .join();
        socket = Optional.of(connected);
        if (!await(all -> all.stream().skip(seen).anyMatch(Frame::isGreeting), timeout)) {
            throw new IllegalStateException("%s did not greet within %s".formatted(gateway, timeout));
        }
    }

    private URI resuming(URI gateway) {
        String separator = gateway.getQuery() == null ? "?" : "&";
        return cursor().map(position -> URI.create(gateway + separator + "cursor=" + position))
                .orElse(gateway);
    }

    private void add(Frame frame) {
        synchronized (frames) {
            frames.add(frame);
            frame.position().ifPresent(at -> cursor = Optional.of(at));
            frames.notifyAll();
        }
    }

    /**
     * Sends a frame and waits for what is said to it.
     *
     * @return the {@code ack} or the {@code error}
     * @throws IllegalStateException if neither comes in time
     */
    public Frame ask(String type, Map<String, ? extends @Nullable Object> data, Duration timeout) {
        String opId = UUID.randomUUID().toString();
        send(Map.of("type", type, "data", data, "op_id", opId));
        await(all -> all.stream().anyMatch(frame -> frame.answers(opId)), timeout);
        return received().stream()
                .filter(frame -> frame.answers(opId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s was not answered within %s".formatted(type, timeout)));
    }

    private void send(Map<String, ?> frame) {
        var open = socket.orElseThrow(() -> new IllegalStateException("not connected"));
        open.sendText(JSON.writeValueAsString(frame), true).join();
    }

    /** Everything received so far, oldest first. */
    public List<Frame> received() {
        synchronized (frames) {
            return List.copyOf(frames);
        }
    }

    /** What was received so far beside the greeting of each connection, answers and how others are, oldest first. */
    public List<Frame> heard() {
        return received().stream().filter(this::isHeard).toList();
    }

    private boolean isHeard(Frame frame) {
        return !frame.isGreeting() && !frame.isAnswer() && !frame.isPresence() && !noise.test(frame);
    }

    /** Frames that count as not {@link #heard}, because nobody can say whether they come. */
    public void mayHear(Predicate<Frame> frames) {
        noise = noise.or(frames);
    }

    /** Where this client would resume. */
    public Optional<String> cursor() {
        synchronized (frames) {
            return cursor;
        }
    }

    /** Completes with the close code when the connection ends, with 1006 if it breaks. */
    public CompletableFuture<Integer> closed() {
        synchronized (frames) {
            return closed;
        }
    }

    /** Waits until at least this many frames were {@link #heard}; returns whether they were. */
    public boolean awaitHeard(int count, Duration timeout) {
        return await(all -> all.stream().filter(this::isHeard).count() >= count, timeout);
    }

    /** Waits until the received frames satisfy {@code enough}; returns whether they do. */
    public boolean await(Predicate<List<Frame>> enough, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        synchronized (frames) {
            while (!enough.test(frames)) {
                long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
                if (leftMillis <= 0 || interruptedWhileWaiting(leftMillis)) {
                    return enough.test(frames);
                }
            }
            return true;
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the caller is the loop
    private boolean interruptedWhileWaiting(long millis) {
        try {
            frames.wait(millis);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        socket.ifPresent(WebSocket::abort);
    }
}
