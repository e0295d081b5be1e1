package io.carillon.commandlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CommandDataTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();
    private static final List<String> WORDS = List.of("soft", "hard");

    @Test
    void what_fits_is_read_as_it_is() {
        CommandData data = data("""
                {'text': 'Hello', 'word': 'hard', 'flag': true, 'number': 9223372036854775807,
                 'any': [1, null], 'object': {'a': 1}, 'texts': ['x', 'y', 'x'], 'objects': [{'name': 'a'}]}""");

        assertThat(data.text("text", 1, 5)).isEqualTo("Hello");
        assertThat(data.optionalText("text", 1, 5)).hasValue("Hello");
        assertThat(data.word("word", WORDS)).isEqualTo("hard");
        assertThat(data.word("word", WORDS, "soft")).isEqualTo("hard");
        assertThat(data.flag("flag")).isTrue();
        assertThat(data.number("number", 0, Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        assertThat(data.optionalNumber("number", 0, Long.MAX_VALUE)).hasValue(Long.MAX_VALUE);
        assertThat(data.json("any")).isEqualTo("[1,null]");
        assertThat(data.optionalObject("object", 7)).hasValue("{\"a\":1}");
        assertThat(data.optionalTexts("texts", 3, 1)).containsExactly("x", "y");
        assertThat(data.optionalObjects("objects", 1))
                .singleElement()
                .satisfies(part -> assertThat(part.text("name", 1, 1)).isEqualTo("a"));
        assertThat(data.problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'field': null}"})
    void what_may_be_absent_may_be_null_as_well(String json) {
        CommandData data = data(json);

        assertThat(data.has("field")).isFalse();
        assertThat(data.optionalText("field", 1, 5)).isEmpty();
        assertThat(data.word("field", WORDS, "soft")).isEqualTo("soft");
        assertThat(data.optionalNumber("field", 0, 5)).isEmpty();
        assertThat(data.optionalObject("field", 5)).isEmpty();
        assertThat(data.optionalObjects("field", 5)).isEmpty();
        assertThat(data.optionalTexts("field", 5, 5)).isEmpty();
        assertThat(data.problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "1", "true", "['a']", "{'a': 'b'}", "''", "' \\t '", "'six678'"})
    void a_text_that_is_none_or_too_long_is_wrong(String value) {
        assertThat(problem(value, data -> data.text("field", 1, 5)))
                .hasValue("\"field\" must be a text of 1 to 5 characters.");
    }

    @Test
    void texts_are_counted_in_code_points_and_may_be_empty_only_where_they_may() {
        assertThat(problem("'👍👍👍👍👍'", data -> data.text("field", 1, 5))).isEmpty();
        assertThat(problem("''", data -> data.optionalText("field", 0, 5))).isEmpty();
        assertThat(problem("'  '", data -> data.optionalText("field", 0, 5))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "true", "[]", "{}", "''", "'SOFT'", "'firm'"})
    void a_word_that_is_none_of_those_is_wrong(String value) {
        assertThat(problem(value, data -> data.word("field", WORDS))).hasValue("\"field\" must be one of soft, hard.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "0", "1", "'true'", "'yes'", "[]", "{}"})
    void a_flag_is_true_or_false_and_nothing_like_it(String value) {
        assertThat(problem(value, data -> data.flag("field"))).hasValue("\"field\" must be true or false.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "-1", "101", "1.5", "1.0", "1e2", "9223372036854775808", "'7'", "true", "[]", "{}"})
    void a_number_that_is_not_whole_or_out_of_bounds_is_wrong(String value) {
        assertThat(problem(value, data -> data.number("field", 0, 100)))
                .hasValue("\"field\" must be a whole number from 0 to 100.");
    }

    @Test
    void anything_will_do_as_json_but_nothing() {
        assertThat(problem("null", data -> data.json("field"))).isEmpty();
        assertThat(problem("{'sdp': ['v=0']}", data -> data.json("field"))).isEmpty();
        CommandData empty = data("{}");
        assertThat(empty.json("field")).isEmpty();
        assertThat(empty.problem()).hasValue(Refusal.invalidData("\"field\" must be there."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "'{}'", "[]", "{'key': 'value'}"})
    void an_object_that_is_none_or_too_long_is_wrong(String value) {
        assertThat(problem(value, data -> data.optionalObject("field", 14)))
                .hasValue("\"field\" must be an object of at most 14 characters of JSON.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "'a'", "{}", "[1]", "[null]", "[[]]", "['a', {}]", "[{}, {}, {}]"})
    void a_list_of_objects_that_is_none_or_too_long_is_wrong(String value) {
        assertThat(problem(value, data -> data.optionalObjects("field", 2)))
                .hasValue("\"field\" must be a list of at most 2 objects.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "'a'", "{}", "[1]", "[null]", "['']", "[' ']", "['abcd']", "['a', 'b', 'a']"})
    void a_list_of_texts_that_is_none_or_too_long_is_wrong(String value) {
        assertThat(problem(value, data -> data.optionalTexts("field", 2, 3)))
                .hasValue("\"field\" must be a list of at most 2 texts of 1 to 3 characters.");
    }

    @Test
    void the_first_problem_stands_and_what_is_read_instead_fits_the_type() {
        CommandData data = data("{}");

        assertThat(data.text("text", 1, 5)).isEmpty();
        assertThat(data.word("word", WORDS)).isEqualTo("soft");
        assertThat(data.flag("flag")).isFalse();
        assertThat(data.number("number", 3, 5)).isEqualTo(3);

        assertThat(data.problem().map(Refusal::message)).hasValue("\"text\" must be a text of 1 to 5 characters.");
    }

    @Test
    void what_is_wrong_with_a_part_is_said_with_its_path_once_it_is_adopted() {
        CommandData data = data("{'files': [{'size': -1}]}");

        CommandData part = data.optionalObjects("files", 5).getFirst();
        part.number("size", 0, 5);
        assertThat(data.problem()).isEmpty();
        data.adopt(part);
        data.wrong("later", "something else");

        assertThat(data.problem())
                .hasValue(Refusal.of("invalid_data", "\"files[].size\" must be a whole number from 0 to 5."));
    }

    private static Optional<String> problem(String value, Function<CommandData, Object> reader) {
        CommandData data = data("{'field': " + value + "}");
        assertThat(reader.apply(data)).isNotNull();
        return data.problem().map(Refusal::message);
    }

    private static CommandData data(String json) {
        return new CommandData((ObjectNode) JSON.readTree(json));
    }
}
