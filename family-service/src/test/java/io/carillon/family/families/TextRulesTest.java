package io.carillon.family.families;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", "The Does", "Família Ünïcødé", "👨‍👩‍👧 us"})
    void names_of_1_to_100_characters_are_taken_as_they_are(String name) {
        assertThat(FamilyName.parse(name)).isEqualTo(new Done<>(new FamilyName(name)));
    }

    @Test
    void names_are_trimmed() {
        assertThat(FamilyName.parse("  The Does \n")).isEqualTo(new Done<>(new FamilyName("The Does")));
    }

    @Test
    void length_is_counted_in_characters_not_in_bytes_or_surrogates() {
        assertThat(FamilyName.parse("👪".repeat(100))).isInstanceOf(Done.class);
        assertThat(FamilyName.parse("👪".repeat(101))).isEqualTo(refused("familyName", "length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n"})
    void blank_names_are_refused(String name) {
        assertThat(FamilyName.parse(name)).isEqualTo(refused("familyName", "length"));
    }

    @Test
    void a_missing_name_is_refused() {
        assertThat(FamilyName.parse(null))
                .isEqualTo(new Refused<>(new Refusal.InvalidField("familyName", "required", "is required")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "two\nlines", "a\u2028b", "esc\u001b[31m", "half a pair \ud83d!"})
    void control_characters_line_breaks_and_broken_text_are_refused(String name) {
        assertThat(FamilyName.parse(name))
                .isEqualTo(new Refused<>(new Refusal.InvalidField(
                        "familyName", "characters", "must not contain control characters or line breaks")));
    }

    private static Refused<FamilyName> refused(String field, String rule) {
        return new Refused<>(new Refusal.InvalidField(field, rule, "must have 1 to 100 characters"));
    }
}
