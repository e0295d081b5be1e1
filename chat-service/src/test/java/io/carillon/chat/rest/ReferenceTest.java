package io.carillon.chat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The reference's examples are JSON, and its requests are there. */
class ReferenceTest {

    private static final Path REFERENCE = Path.of("..", "docs", "chat-service.md");
    private static final Path DESCRIPTION = Path.of("..", "docs", "chat-service.openapi.yaml");

    @Test
    void examples_are_json() throws IOException {
        List<String> bodies = found("(?s)```json\n(.+?)```");
        bodies.addAll(found("(?s)```http\n[^`]*?\n\n(.+?)```"));

        assertThat(bodies)
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        body -> assertThat(JsonMapper.shared().readTree(body).isObject())
                                .isTrue());
    }

    @Test
    void every_path_that_it_names_is_described() throws IOException {
        List<Pattern> described = Pattern.compile("(?m)^  (/\\S*):$")
                .matcher(Files.readString(DESCRIPTION))
                .results()
                .map(path -> Pattern.compile(path.group(1).replaceAll("\\{\\w+}", "[^/?]+")))
                .toList();

        assertThat(found("(?:GET|POST|PUT|PATCH|DELETE) (/[^\\s`?]*)"))
                .hasSizeGreaterThan(20)
                .allSatisfy(path ->
                        assertThat(described).anyMatch(one -> one.matcher(path).matches()));
    }

    private static List<String> found(String pattern) throws IOException {
        return new ArrayList<>(Pattern.compile(pattern)
                .matcher(Files.readString(REFERENCE))
                .results()
                .map(one -> one.group(1))
                .toList());
    }
}
