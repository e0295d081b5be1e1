package io.carillon.gateway.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.gateway.running.ClientActor.Place;
import io.carillon.localstack.junit.NodeProject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** pusher-js, laravel-echo and a back end with Pusher's library, unmodified, in a process of their own. */
final class PusherActor implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PROJECT = Path.of("src", "test", "node", "pusher");

    private final Process process;
    private final BufferedWriter commands;
    private final List<JsonNode> reports = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final PusherAppFixture app;

    private PusherActor(Process process, PusherAppFixture app) {
        this.process = process;
        this.commands = process.outputWriter(UTF_8);
        this.app = app;
        Thread.ofVirtual()
                .start(() ->
                        process.inputReader(UTF_8).lines().map(JSON::readTree).forEach(reports::add));
    }

    /** @param gateway the one to which the back end sends */
    static PusherActor start(Place place, PusherAppFixture app, Gateway gateway)
            throws IOException, InterruptedException {
        NodeProject project = NodeProject.installed(PROJECT);
        String backend = JSON.writeValueAsString(app.backend(gateway));
        PusherActor actor = new PusherActor(
                switch (place) {
                    case NODE -> project.run(Map.of(), "in-node.js", backend);
                    case BROWSER -> {
                        Path chromium = NodeProject.chromium();
                        yield project.run(Map.of(), "in-browser.js", backend, chromium.toString());
                    }
                },
                app);
        actor.await("the clients are loaded", report -> report.has("loaded"));
        return actor;
    }

    /** Connects a client, whose back end says that it is this user. */
    void open(String client, Gateway gateway, String userId) {
        open(client, gateway.socket().getPort(), userId);
    }

    void open(String client, int port, String userId) {
        begin(client, port, userId);
        await(client + " is connected", report -> is(report, client, "state", "connected"));
    }

    private void begin(String client, int port, String userId) {
        String backend = await("the back end", report -> report.has("backend"))
                .path("backend")
                .asString("");
        Map<String, Object> parameters = Map.of("user_id", userId, "name", "Name of " + userId);
        Map<String, Object> options = new HashMap<>(app.client(port));
        options.put(
                "channelAuthorization",
                Map.of("endpoint", backend + "/auth", "transport", "ajax", "params", parameters));
        options.put(
                "userAuthentication",
                Map.of("endpoint", backend + "/user-auth", "transport", "ajax", "params", parameters));
        answer(Map.of("command", "open", "client", client, "key", app.key(), "options", options));
    }

    /** Connects Echo, whose token is asked at the gateway. */
    void openEcho(String client, Gateway gateway, String token) {
        Map<String, Object> options = new HashMap<>(app.client(gateway.socket().getPort()));
        options.put("broadcaster", "reverb");
        options.put("key", app.key());
        options.put("bearerToken", token);
        options.put("authEndpoint", gateway.http("/broadcasting/auth").toString());
        options.put(
                "userAuthentication",
                Map.of(
                        "endpoint",
                        gateway.http("/broadcasting/user-auth").toString(),
                        "transport",
                        "ajax",
                        "headers",
                        Map.of("Authorization", "Bearer " + token)));
        answer(Map.of("command", "openEcho", "client", client, "options", options));
        await(client + " is connected", report -> is(report, client, "state", "connected"));
    }

    void subscribe(String client, String channel) {
        answer(Map.of("command", "subscribe", "client", client, "channel", channel));
    }

    void subscribed(String client, String channel) {
        subscribe(client, channel);
        heard(client, channel, "pusher:subscription_succeeded");
    }

    JsonNode command(String command, String client, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("command", command);
        all.put("client", client);
        return answer(all);
    }

    /** Calls the back end's library. */
    JsonNode backend(String method, Object... arguments) {
        return answer(Map.of("command", "backend", "method", method, "with", List.of(arguments)));
    }

    /** The first call of a handler of a channel. */
    JsonNode heard(String client, String channel, String event) {
        return await(client + " hears " + event + " on " + channel, report -> isHeard(report, client, channel, event))
                .path("data");
    }

    JsonNode heard(String client, String channel, String event, Predicate<JsonNode> data) {
        return await(
                client + " hears a certain " + event + " on " + channel,
                report -> isHeard(report, client, channel, event) && data.test(report.path("data")));
    }

    /** All calls of handlers of a channel with one event, their data. */
    List<JsonNode> all(String client, String channel, String event) {
        return reports.stream()
                .filter(report -> isHeard(report, client, channel, event))
                .map(report -> report.path("data"))
                .toList();
    }

    /** What came over a client's socket, in order. */
    List<JsonNode> messages(String client, String event) {
        return reports.stream()
                .filter(report -> report.path("client").asString("").equals(client))
                .map(report -> report.path("message"))
                .filter(message -> message.path("event").asString("").equals(event))
                .toList();
    }

    /** The first of them, which may be reported after the handler that it led to. */
    JsonNode message(String client, String event) {
        return Awaitility.await(client + " is sent " + event)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> messages(client, event), found -> !found.isEmpty())
                .getFirst();
    }

    List<String> states(String client) {
        return reports.stream()
                .filter(report -> report.path("client").asString("").equals(client) && report.has("state"))
                .map(report -> report.path("state").asString(""))
                .toList();
    }

    JsonNode await(String what, Predicate<JsonNode> which) {
        return Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> reports.stream().filter(which).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private static boolean isHeard(JsonNode report, String client, String channel, String event) {
        return is(report, client, "channel", channel)
                && report.path("event").asString("").equals(event);
    }

    private static boolean is(JsonNode report, String client, String name, String value) {
        return report.path("client").asString("").equals(client)
                && report.path(name).asString("").equals(value);
    }

    private JsonNode answer(Map<String, ?> command) {
        int id = count.incrementAndGet();
        var line = JSON.createObjectNode().put("id", id);
        line.setAll(JSON.<ObjectNode>valueToTree(command));
        try {
            commands.write(line + "\n");
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode report =
                await("an answer to " + command, told -> told.path("id").asInt(0) == id);
        if (report.has("failure")) {
            throw new IllegalStateException(report.get("failure").toString());
        }
        return report.path("result");
    }

    /** The end of its input is the end of the process. */
    @Override
    public void close() throws IOException, InterruptedException {
        commands.close();
        process.waitFor();
    }
}
