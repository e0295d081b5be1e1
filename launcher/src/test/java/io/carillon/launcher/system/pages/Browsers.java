package io.carillon.launcher.system.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.localstack.junit.NodeProject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium with a page for each of some people, driven by one program ({@code src/test/node/browser/pages.js}). */
final class Browsers implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SECONDS_TO_END = 20;

    private final Process program;
    private final BufferedReader answers;
    private final Writer wishes;

    private Browsers(Process program) {
        this.program = program;
        this.answers = program.inputReader(UTF_8);
        this.wishes = program.outputWriter(UTF_8);
    }

    /** @param port where the pages are to be served */
    static Browsers open(int port) throws Exception {
        var chromium = NodeProject.chromium();
        return new Browsers(NodeProject.installed(Path.of("src", "test", "node", "browser"))
                .run(Map.of(), "pages.js", chromium.toString(), Integer.toString(port)));
    }

    /** Does something in a person's page and returns what it comes to, once it is done. */
    synchronized List<String> act(String person, String action, Object... arguments) {
        List<Object> wish = new ArrayList<>(List.of(person, action));
        wish.addAll(List.of(arguments));
        try {
            wishes.write(JSON.writeValueAsString(wish) + "\n");
            wishes.flush();
            var answer = JSON.readTree(answers.readLine());
            if (answer.has("error")) {
                throw new AssertionError("%s, %s: %s"
                        .formatted(person, action, answer.path("error").asString()));
            }
            return answer.path("result").valueStream().map(JsonNode::asString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        wishes.close();
        if (!program.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            program.destroyForcibly();
        }
    }
}
