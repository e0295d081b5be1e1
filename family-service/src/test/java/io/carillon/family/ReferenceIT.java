package io.carillon.family;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.fixtures.apidocs.ApiDocument;
import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.service.RunningService;
import io.carillon.fixtures.service.ServiceSettings;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays the examples of {@code docs/family-service.md} one after the other, on a service where nothing happened before. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class ReferenceIT {

    private static final Path REFERENCE = Path.of("..", "docs", "family-service.md");
    private static final Pattern EXAMPLE = Pattern.compile("""
            ```http
            (?<method>[A-Z]+) (?<path>\\S+)
            Authorization: Bearer <(?<user>\\w+)>
            (?:
            (?<body>\\{.*?\\})
            )?```

            `(?<status>\\d{3})`[^\\n]*

            (?:```json
            (?<answer>.*?)
            ```
            )?\
            """, Pattern.DOTALL);

    private final RunningService service;
    private final FamilyClient client;
    private final ApiDocument description;
    private final Map<String, String> ids = new HashMap<>();

    ReferenceIT(LocalStack stack) {
        this.service = RunningService.start(
                stack, ServiceSettings.on(stack).inKeyspace("reference"), FamilyServiceApplication.class);
        this.client = new FamilyClient(service.client());
        this.description = ApiDocument.of(service.client());
        client.introduceEverybody();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void every_example_is_answered_as_the_reference_says() throws IOException {
        String reference = Files.readString(REFERENCE);
        Matcher example = EXAMPLE.matcher(reference);
        int played = 0;
        while (example.find()) {
            play(example);
            played++;
        }
        assertThat(played)
                .isEqualTo(reference.split("```http\n", -1).length - 1)
                .isPositive();
    }

    private void play(Matcher example) {
        String path = withIds(example.group("path"));
        DemoUser user = DemoUser.valueOf(example.group("user").toUpperCase(Locale.ROOT));

        Answer answer = client.as(user).send(example.group("method"), path, example.group("body"));

        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(Integer.parseInt(example.group("status")));
        assertThat(description.find(example.group("method"), path))
                .as("described in OpenAPI: " + path)
                .hasValueSatisfying(operation ->
                        assertThat(operation.answersWith(answer.status())).isTrue());
        if (example.group("answer") == null) {
            assertThat(answer.text()).as(path).isEmpty();
            return;
        }
        assertSameShape(path, JsonMapper.shared().readTree(example.group("answer")), answer.body());
        for (Entry<String, JsonNode> field : answer.body().properties()) {
            ids.put(field.getKey(), field.getValue().asString(""));
        }
    }

    private String withIds(String path) {
        return Pattern.compile("\\{(\\w+)}").matcher(path).replaceAll(name -> ids.get(name.group(1)));
    }

    /** The same fields with values of the same kinds; ids and times differ, of course. */
    private static void assertSameShape(String where, JsonNode expected, JsonNode actual) {
        assertThat(actual.getNodeType()).as(where).isEqualTo(expected.getNodeType());
        assertThat(actual.propertyNames()).as(where).containsExactlyInAnyOrderElementsOf(expected.propertyNames());
        assertThat(actual.size()).as(where).isEqualTo(expected.size());
        for (Entry<String, JsonNode> field : expected.properties()) {
            assertSameShape(where + "." + field.getKey(), field.getValue(), actual.get(field.getKey()));
        }
        if (expected.isArray()) {
            for (int i = 0; i < expected.size(); i++) {
                assertSameShape(where + "[" + i + "]", expected.get(i), actual.get(i));
            }
        }
    }
}
