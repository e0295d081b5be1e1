package io.carillon.gateway.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.commands.ServiceFrame.Effect;
import io.carillon.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds the routing table and docs/protocol.md, 8.1, together. */
class ServiceFramesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void every_documented_frame_of_a_service_is_in_the_table_and_no_other() {
        assertThat(ServiceFrames.types()).isEqualTo(DocumentedFrames.FRAMES.keySet());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/service-frames.csv")
    void a_documented_frame_goes_to_its_topic_under_its_scope(String type, String topic, String key, Effect effect) {
        ServiceFrame frame = ServiceFrames.named(type);
        ObjectNode data = DocumentedFrames.data(type);

        assertThat(frame.topic().name()).isEqualTo(topic);
        assertThat(frame.scope().of(data)).isEqualTo(new Scope.Named(key));
        assertThat(frame.effect()).isEqualTo(effect);
    }

    @Test
    void the_page_of_topics_says_the_same() throws IOException {
        Pattern row = Pattern.compile("\\| (`[a-z.]+`(?:, `[a-z.]+`)*) \\| `([a-z]+\\.commands)` \\| (`.*`) \\|");
        Set<String> page = row.matcher(Files.readString(Path.of("..", "docs", "topics.md")))
                .results()
                .flatMap(line -> Arrays.stream(line.group(1).split(", "))
                        .map(type -> type + " " + line.group(2) + " " + line.group(3)))
                .collect(Collectors.toSet());

        assertThat(page)
                .isEqualTo(ServiceFrames.types().stream()
                        .map(ServiceFrames::named)
                        .map(frame -> "`" + frame.type() + "` " + frame.topic().name() + " " + inWords(frame.scope()))
                        .collect(Collectors.toSet()));
    }

    @Test
    void commands_go_to_the_command_topics_only() {
        assertThat(ServiceFrames.topics())
                .containsExactlyInAnyOrder(Topics.CHAT_COMMANDS.name(), Topics.TENANT_COMMANDS.name());
    }

    @Test
    void an_edit_that_names_its_scope_goes_there() {
        ObjectNode edit = DocumentedFrames.data("chat.edit");
        edit.put("scope", "direct:user_1:user_2");

        assertThat(ServiceFrames.named("chat.edit").scope().of(edit))
                .isEqualTo(new Scope.Named("direct:user_1:user_2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"scope\":7}",
                "{\"scope\":null}",
                "{\"scope\":\"\"}",
                "{\"scope\":\"general\"}",
                "{\"scope\":\":general\"}",
                "{\"scope\":\"room:\"}",
                "{\"scope\":\"Room:general\"}",
                "{\"scope\":\"room:two words\"}",
                "{\"scope\":\"room:a,b\"}",
                "{\"scope\":\"room:a\\u0000b\"}",
                "{\"scope\":\"room:a\\u00a0b\"}",
                "{\"scope\":\"room:a\\nb\"}",
                "{\"scope\":\"room:\\ud800\"}"
            })
    void what_is_no_scope_is_refused_with_the_field_and_the_form(String data) {
        assertThat(scopeOf("chat.send", data))
                .isInstanceOfSatisfying(
                        Scope.Missing.class,
                        missing -> assertThat(missing.problem()).contains("\"scope\"", "room:general"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"room\":5}", "{\"room\":\"\"}", "{\"room\":\"a b\"}", "{\"room\":[\"a\"]}"})
    void what_is_no_id_is_refused_with_the_field(String data) {
        assertThat(scopeOf("room.join", data))
                .isInstanceOfSatisfying(
                        Scope.Missing.class,
                        missing -> assertThat(missing.problem()).contains("\"room\""));
    }

    @Test
    void the_longest_id_of_any_kind_still_is_a_channel() {
        String longest = "x".repeat(120);

        assertThat(scopeOf("tenant.join", "{\"tenant_id\":\"" + longest + "\"}"))
                .isEqualTo(new Scope.Named("tenant:" + longest));
        assertThat(scopeOf("tenant.join", "{\"tenant_id\":\"" + longest + "x\"}"))
                .isInstanceOf(Scope.Missing.class);
    }

    @Test
    void a_scope_has_128_characters_at_most() {
        assertThat(scopeOf("chat.send", "{\"scope\":\"directions:" + "x".repeat(117) + "\"}"))
                .isInstanceOf(Scope.Named.class);
        assertThat(scopeOf("chat.send", "{\"scope\":\"directions:" + "x".repeat(118) + "\"}"))
                .isInstanceOf(Scope.Missing.class);
    }

    private static String inWords(ScopeRule rule) {
        return switch (rule) {
            case ScopeRule.Given(String field) -> "`{" + field + "}`";
            case ScopeRule.Of(String kind, String field) -> "`" + kind + ":{" + field + "}`";
            case ScopeRule.Preferred(var given, var otherwise) -> inWords(given) + ", else " + inWords(otherwise);
        };
    }

    private static Scope scopeOf(String type, String data) {
        return ServiceFrames.named(type).scope().of((ObjectNode) JSON.readTree(data));
    }
}
