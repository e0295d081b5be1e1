package io.carillon.gateway.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds docs/asyncapi.yaml and docs/protocol.md together: the same frames, and every example is as its schema says. */
class AsyncApiTest {

    private static final Pattern EXAMPLE = Pattern.compile("```json\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Set<String> CONTROL_TYPES = Set.of(
            "connection.ready",
            "connection.draining",
            "resume.gap",
            "resume.position",
            "auth.expiring",
            "ack",
            "error",
            "presence.pong");

    /** Examples of what any notification looks like, with types that are no frames of the platform's own. */
    private static final Set<String> ANY_NOTIFICATION = Set.of("family_invitation_received");

    private final JsonMapper json = new JsonMapper();
    private final JsonNode components =
            new YAMLMapper().readTree(read("asyncapi.yaml")).get("components");

    @TestFactory
    Stream<DynamicTest> every_example_is_as_the_schema_of_its_message_says() {
        return examples()
                .map(example -> DynamicTest.dynamicTest(
                        name(example),
                        () -> assertThat(schemaOf(name(example)).validate(example.toString(), InputFormat.JSON))
                                .isEmpty()));
    }

    @Test
    void an_example_that_is_wrong_is_noticed() {
        String wrong = "{\"type\": \"presence.set\", \"data\": {\"status\": \"asleep\"}}";

        assertThat(schemaOf("client.presence.set").validate(wrong, InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void the_messages_are_the_frames_of_the_protocol() {
        Set<String> shown = new TreeSet<>(examples().map(AsyncApiTest::name).toList());

        assertThat(new TreeSet<>(components.get("messages").propertyNames())).isEqualTo(shown);
    }

    private Schema schemaOf(String message) {
        ObjectNode root = json.createObjectNode();
        root.put("$ref", "#/components/messages/" + message + "/payload");
        root.set("components", components);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    private Stream<JsonNode> examples() {
        return EXAMPLE.matcher(read("protocol.md"))
                .results()
                .map(example -> json.readTree(example.group(1)))
                .filter(example -> !example.has("status"))
                .filter(example ->
                        !ANY_NOTIFICATION.contains(example.get("type").asString()));
    }

    private static String name(JsonNode example) {
        String type = example.get("type").asString();
        return (example.has("id") || CONTROL_TYPES.contains(type) ? "server." : "client.") + type;
    }

    private static String read(String page) {
        try {
            return Files.readString(Path.of("..", "docs", page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
