package io.carillon.conformance.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stream of server-sent events (WHATWG HTML, 9.2), and the plain requests around it. */
public final class EventSource implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = new JsonMapper();

    private static final Event END = new Event("end of the stream", Optional.empty(), JSON.missingNode());

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /**
     * An event.
     *
     * @param type {@code message} if it names none
     */
    public record Event(String type, Optional<String> id, JsonNode data) {}

    private EventSource(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.startVirtualThread(this::read);
    }

    /** Opens a stream; fails if the answer is not 200. */
    public static EventSource open(URI address, String... headers) throws IOException, InterruptedException {
        HttpRequest request = request(address, headers).build();
        HttpResponse<InputStream> response = HTTP.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("the stream got " + response.statusCode());
        }
        return new EventSource(response);
    }

    /** Any request. */
    public static Answer ask(String method, URI address, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest request = request(address, headers)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        return new Answer(answer.statusCode(), lowerCase(answer), answer.body());
    }

    private static HttpRequest.Builder request(URI address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Map<String, String> lowerCase(HttpResponse<?> answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getLast()));
        return headers;
    }

    /** A header of the stream. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The first event within a time that is as wanted; others are passed over. */
    public Optional<Event> await(Predicate<Event> wanted, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Event event = events.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (event == null || event.equals(END)) {
                return Optional.empty();
            }
            if (wanted.test(event)) {
                return Optional.of(event);
            }
        }
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            Map<String, String> fields = new HashMap<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    fields.merge(
                            line.substring(0, colon), line.substring(colon + 1).strip(), (a, b) -> a + "\n" + b);
                } else if (line.isEmpty() && fields.containsKey("data")) {
                    events.add(new Event(
                            fields.getOrDefault("event", "message"),
                            Optional.ofNullable(fields.get("id")),
                            JSON.readTree(fields.get("data"))));
                    fields.clear();
                }
            }
        } catch (IOException e) {
            // The stream was closed, by this side or the other.
        }
        events.add(END);
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
