package io.carillon.schemas.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carillon.schemas.rules.Audience;
import io.carillon.schemas.rules.Condition;
import io.carillon.schemas.rules.InvalidRulesException;
import io.carillon.schemas.rules.MembershipRule;
import io.carillon.schemas.rules.NotifyRule;
import io.carillon.schemas.rules.RoutingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventTypesPageTest {

    private static final Path PAGE = Path.of("../docs/event-types.md");
    private static final Pattern BLOCK = Pattern.compile("```json\n(.*?)```\n(?:```text\n(.*?)```)?", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A JSON block: a whole schema, or properties to put into the first one; and the error it must give, if any. */
    record Example(String json, Optional<String> error) {}

    static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        while (block.find()) {
            examples.add(new Example(
                    block.group(1), Optional.ofNullable(block.group(2)).map(String::strip)));
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_what_the_page_says_it_is(Example example) throws IOException {
        Schema schema = schema(example);

        if (example.error().isPresent()) {
            assertThat(catchThrowableOfType(InvalidRulesException.class, () -> rules(schema)))
                    .hasMessage(example.error().get());
        } else {
            assertThat(rules(schema).schemaName()).isEqualTo("io.carillon.events.family.RoleChanged");
        }
    }

    @Test
    void the_examples_show_every_kind_of_audience_and_every_option() throws IOException {
        List<NotifyRule> shown = new ArrayList<>();
        List<MembershipRule> memberships = new ArrayList<>();
        for (Example example : examples()) {
            if (example.error().isEmpty()) {
                RoutingRules rules = rules(schema(example));
                shown.addAll(rules.notifications());
                rules.membership().ifPresent(memberships::add);
            }
        }

        assertThat(shown.stream().flatMap(rule -> rule.to().stream()).map(Object::getClass))
                .contains(Audience.class.getPermittedSubclasses());
        assertThat(shown).anyMatch(NotifyRule::ephemeral);
        assertThat(shown).anyMatch(rule -> rule.timeToLive().isPresent());
        assertThat(shown).anyMatch(rule -> !rule.when().equals(Condition.ALWAYS));
        assertThat(shown).anyMatch(NotifyRule::report);
        assertThat(memberships).anyMatch(rule -> rule.nicknameField().isPresent());
    }

    private static Schema schema(Example example) throws IOException {
        ObjectNode schema = (ObjectNode) JSON.readTree(examples().getFirst().json());
        schema.setAll((ObjectNode) JSON.readTree(example.json()));
        return new Schema.Parser().parse(schema.toString());
    }

    private static RoutingRules rules(Schema schema) {
        return RoutingRules.parse(schema, "RoleChanged.avsc");
    }
}
