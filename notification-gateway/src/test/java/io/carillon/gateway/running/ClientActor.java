package io.carillon.gateway.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.localstack.junit.NodeProject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
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

/** The JavaScript client in a process of its own, which does what it is told and tells what it sees. */
final class ClientActor implements AutoCloseable {

    /** Where the client runs. */
    enum Place {
        NODE,
        BROWSER
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PROJECT = Path.of("src", "test", "node", "client");

    private final Process process;
    private final BufferedWriter commands;
    private final List<JsonNode> reports = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();

    private ClientActor(Process process) {
        this.process = process;
        this.commands = process.outputWriter(UTF_8);
        Thread.ofVirtual()
                .start(() ->
                        process.inputReader(UTF_8).lines().map(JSON::readTree).forEach(reports::add));
    }

    /** An actor whose client imports from this gateway, and is not connected yet. */
    static ClientActor start(Place place, Gateway gateway) throws IOException, InterruptedException {
        NodeProject project = NodeProject.installed(PROJECT);
        String base = gateway.http("").toString();
        ClientActor actor = new ClientActor(
                switch (place) {
                    case NODE -> project.run(Map.of(), "in-node.js", base);
                    case BROWSER -> {
                        Path chromium = NodeProject.chromium();
                        yield project.run(Map.of(), "in-browser.js", base, chromium.toString());
                    }
                });
        actor.await("the client is loaded", report -> report.has("loaded"));
        return actor;
    }

    /** Connects, with the tokens that the client gets one after the other as it asks for fresh ones. */
    void open(Map<String, ?> options, String... tokens) {
        answer(tell(Map.of("command", "open", "options", options, "tokens", List.of(tokens))));
    }

    /** Calls a method of the client, and waits for what its promise gives. */
    JsonNode call(String method, Object... arguments) {
        return answer(begin(method, arguments));
    }

    /** Calls a method of the client; {@link #answer} has what its promise gives. */
    int begin(String method, Object... arguments) {
        return tell(Map.of("command", "call", "method", method, "with", List.of(arguments)));
    }

    /** Its {@code state}, {@code groups}, {@code channels} and {@code cursor}. */
    JsonNode look() {
        return answer(tell(Map.of("command", "look")));
    }

    JsonNode answer(int id) {
        JsonNode report = await("the answer " + id, told -> told.path("id").asInt(0) == id);
        if (report.has("error")) {
            throw new IllegalStateException(report.get("error").toString());
        }
        return report.get("result");
    }

    /** The code of the error that a promise gives. */
    String refusal(int id) {
        return await("the answer " + id, told -> told.path("id").asInt(0) == id)
                .path("error")
                .path("code")
                .asString("");
    }

    /** What handlers were called with, of one type. */
    List<JsonNode> frames(String type) {
        return reports.stream()
                .map(report -> report.path("frame"))
                .filter(frame -> frame.path("type").asString("").equals(type))
                .toList();
    }

    /** The ids of notifications, in the order in which handlers were called. */
    List<String> notifications() {
        return reports.stream()
                .map(report -> report.path("frame").path("id").asString(""))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** The states the client entered, in order. */
    List<String> states() {
        return reports.stream()
                .map(report -> report.path("state").asString(""))
                .filter(state -> !state.isEmpty())
                .toList();
    }

    /** The id of a session the client has, or had. */
    String sessionOtherThan(String known) {
        return sessionId(await("a session", report -> {
            String id = sessionId(report);
            return !id.isEmpty() && !id.equals(known);
        }));
    }

    private static String sessionId(JsonNode report) {
        return report.path("frame").path("data").path("session_id").asString("");
    }

    void awaitNotification(String id) {
        await(
                "notification " + id,
                report -> report.path("frame").path("id").asString("").equals(id));
    }

    JsonNode await(String what, Predicate<JsonNode> which) {
        return Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> reports.stream().filter(which).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private int tell(Map<String, ?> command) {
        int id = count.incrementAndGet();
        var line = JSON.createObjectNode().put("id", id);
        line.setAll(JSON.<ObjectNode>valueToTree(command));
        try {
            commands.write(line + "\n");
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    /** The end of its input is the end of the process. */
    @Override
    public void close() throws IOException, InterruptedException {
        commands.close();
        process.waitFor();
    }
}
