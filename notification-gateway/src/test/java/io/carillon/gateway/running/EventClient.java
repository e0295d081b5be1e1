package io.carillon.gateway.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of server-sent events, written by hand so that every line counts. */
final class EventClient implements AutoCloseable {

    /** One event; its type is {@code message} when it names none. */
    record Event(String type, Optional<String> id, JsonNode data) {
        String frameType() {
            return type.equals("message") ? data.get("type").asString() : type;
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final Gateway gateway;
    private final String token;
    private final HttpResponse<InputStream> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger comments = new AtomicInteger();
    private volatile boolean ended;

    private EventClient(Gateway gateway, String token, HttpResponse<InputStream> response) {
        this.gateway = gateway;
        this.token = token;
        this.response = response;
    }

    static EventClient connect(Gateway gateway, String token, String... headers) {
        EventClient client = connectWithoutReading(gateway, token, headers);
        client.startReading();
        client.await("connection.ready");
        return client;
    }

    static EventClient connectWithoutReading(Gateway gateway, String token, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.http("/events")).header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<InputStream> response = sent(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != OK) {
            throw new IllegalStateException("refused with " + response.statusCode());
        }
        return new EventClient(gateway, token, response);
    }

    void startReading() {
        Thread.ofVirtual().start(this::read);
    }

    HttpResponse<InputStream> response() {
        return response;
    }

    /** Sends a client frame. */
    HttpResponse<String> post(String frame) {
        String session =
                await("connection.ready").data().get("data").get("session_id").asString();
        return post(gateway, token, session, frame.getBytes(StandardCharsets.UTF_8));
    }

    static HttpResponse<String> post(Gateway gateway, String token, String session, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.http("/events/" + session))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(request.build(), BodyHandlers.ofString());
    }

    /** Any other request. */
    static HttpResponse<String> ask(Gateway gateway, String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.http(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(request.build(), BodyHandlers.ofString());
    }

    Event await(String frameType) {
        return await(frameType, event -> true);
    }

    Event await(String frameType, Predicate<Event> which) {
        return Awaitility.await("an event " + frameType)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(
                        () -> events.stream()
                                .filter(event -> event.frameType().equals(frameType))
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

    /** The code of the last event, once the stream has ended. */
    int awaitClose() {
        Awaitility.await("the end").atMost(PATIENCE).until(() -> ended);
        return await("close").data().get("code").asInt();
    }

    boolean hasEnded() {
        return ended;
    }

    List<String> notificationIds() {
        return events.stream()
                .filter(event -> event.data().has("id"))
                .map(event -> event.data().get("id").asString())
                .toList();
    }

    /** What a browser would send as Last-Event-ID. */
    String lastEventId() {
        return events.stream().flatMap(event -> event.id().stream()).toList().getLast();
    }

    int comments() {
        return comments.get();
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            EventLines lines = new EventLines();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(":")) {
                    comments.incrementAndGet();
                } else {
                    lines.take(line).ifPresent(events::add);
                }
            }
        } catch (IOException e) {
            // The stream was cut, by this client or by the gateway.
        }
        ended = true;
    }

    /** Breaks the connection off without a word. */
    void vanish() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        vanish();
    }

    private static <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Puts the lines of an event together. */
    private static final class EventLines {
        private String type = "message";
        private Optional<String> id = Optional.empty();
        private String data = "";

        Optional<Event> take(String line) {
            if (line.isEmpty()) {
                return data.isEmpty() ? Optional.empty() : Optional.of(finished());
            }
            int colon = line.indexOf(": ");
            String value = line.substring(colon + 2);
            switch (line.substring(0, colon)) {
                case "event" -> type = value;
                case "id" -> id = Optional.of(value);
                case "data" -> data = data.isEmpty() ? value : data + "\n" + value;
                default -> throw new IllegalStateException("a line nobody expects: " + line);
            }
            return Optional.empty();
        }

        private Event finished() {
            Event event = new Event(type, id, JSON.readTree(data));
            type = "message";
            id = Optional.empty();
            data = "";
            return event;
        }
    }
}
