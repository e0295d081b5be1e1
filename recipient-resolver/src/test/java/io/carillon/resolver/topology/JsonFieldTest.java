package io.carillon.resolver.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.schemas.Topics;
import io.carillon.schemas.events.DeadLetterHeaders;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFieldTest {

    @TempDir
    Path stateDir;

    private Resolver resolver;

    @BeforeEach
    void start() {
        resolver = Resolver.withOnePartition(stateDir);
    }

    @AfterEach
    void close() {
        resolver.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a": [1, null]} | {"a":[1,null]}
            "text"           | "text"
            null             | null
                             | null
            """)
    void a_json_text_arrives_as_its_value(@Nullable String text, String value) {
        sent(text);

        assertThat(resolver.told()).containsExactly(new Told("user_message", List.of("bob"), """
                {"user_id":"bob","message":"Hi","data":%s}""".formatted(value)));
        assertThat(resolver.deadLetters()).isEmpty();
    }

    @Test
    void what_is_no_json_goes_to_the_dead_letters_and_names_the_field_but_not_the_text() {
        sent("{secret}");

        assertThat(resolver.told()).isEmpty();
        assertThat(resolver.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(new String(
                            letter.headers()
                                    .lastHeader(DeadLetterHeaders.REASON)
                                    .value(),
                            UTF_8))
                    .isEqualTo("not_serializable");
            assertThat(new String(
                            letter.headers()
                                    .lastHeader(DeadLetterHeaders.DETAIL)
                                    .value(),
                            UTF_8))
                    .isEqualTo("notify[0] user_message: field data has no JSON form: not JSON at line 1, column 2");
        });
    }

    private void sent(@Nullable String json) {
        resolver.publish(Topics.CHAT_EVENTS.name(), "user:bob", ChatSendings.userMessage(json));
    }
}
