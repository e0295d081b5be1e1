package io.carillon.launcher.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.carillon.launcher.platform.Platform;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.junit.NodeProject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page of a user, written for Soketi: Laravel Echo, unmodified, with the local application's key and the user's token. */
final class EchoPage implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path PROJECT = Path.of("src", "test", "node", "echo");
    private static final String LOCAL_KEY = "local-key";

    private final Process process;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** A callback of Echo: an event on a channel, or that one is subscribed to, or an error. */
    record Heard(String channel, String event, JsonNode data) {}

    private EchoPage(Process process) {
        this.process = process;
        Thread.ofVirtual().start(() -> process.inputReader(UTF_8).lines().forEach(this::add));
    }

    private void add(String line) {
        var report = JSON.readTree(line);
        heard.add(new Heard(
                report.path("channel").asString(""), report.path("event").asString(""), report.path("data")));
    }

    /**
     * Opens it, and returns when each channel has been subscribed to or refused.
     *
     * @param channels as {@code channel:tenant.7} or {@code private:user.7}, as Echo calls them
     */
    static EchoPage open(Platform platform, URI gateway, DemoUser user, String... channels)
            throws IOException, InterruptedException {
        var options = Stream.of(
                "listen.js",
                Integer.toString(gateway.getPort()),
                LOCAL_KEY,
                platform.stack().accessToken(user));
        var arguments = Stream.concat(options, Stream.of(channels)).toArray(String[]::new);
        var page = new EchoPage(NodeProject.installed(PROJECT).run(Map.of(), arguments));
        for (String channel : channels) {
            String name = channel.substring(channel.indexOf(':') + 1);
            page.hears(one -> one.channel().equals(name));
        }
        return page;
    }

    /** What the event of a channel said that has this in it, once it has come. */
    JsonNode hears(String channel, String event, String field, String value) {
        return hears(channel, event, data -> data.path(field).asString("").equals(value));
    }

    private JsonNode hears(String channel, String event, Predicate<JsonNode> data) {
        return hears(one -> one.channel().equals(channel) && one.event().equals(event) && data.test(one.data()))
                .data();
    }

    /** The status that the gateway has refused the channel with, once it has. */
    int isRefused(String channel) {
        return hears(channel, "error", _ -> true).path("status").asInt(0);
    }

    /** What came over a channel so far. */
    List<String> eventsOf(String channel) {
        return heard.stream()
                .filter(one -> one.channel().equals(channel))
                .map(Heard::event)
                .toList();
    }

    private Heard hears(Predicate<Heard> wanted) {
        return await().atMost(Actors.PATIENCE)
                .until(() -> heard.stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
