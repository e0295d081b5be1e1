package io.carillon.chat.groups;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "sales", "sales_team", "team_2", "t2_3_x", "a234567890123456789012345678901234567890"})
    void lower_case_words_with_underscores_between_them_are_names(String name) {
        assertThat(GroupName.problem(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SalesTeam, sales_team",
        "sales-team, sales_team",
        "Sales Team!, sales_team",
        "sales__team, sales_team",
        "_sales_, sales",
        "2nd_team, nd_team",
        "sales_, sales",
        "salesTeam2Go, sales_team2_go",
        "äöü, sales_team",
        "'', sales_team",
        "42, sales_team",
        "a2345678901234567890123456789012345678901, a234567890123456789012345678901234567890",
        "all_the_sales_people_of_the_north_and_south, all_the_sales_people_of_the_north_and"
    })
    void others_are_answered_with_one_that_would_do(String name, String suggestion) {
        assertThat(GroupName.problem(name))
                .hasValueSatisfying(rule -> assertThat(rule)
                        .startsWith("\"%s\" is no name".formatted(name))
                        .endsWith("such as \"%s\".".formatted(suggestion)));
        assertThat(GroupName.problem(suggestion)).isEmpty();
    }

    @Test
    void a_long_word_is_cut() {
        String name = "X".repeat(60);

        assertThat(GroupName.problem(name))
                .hasValueSatisfying(rule -> assertThat(rule).contains("\"" + "x".repeat(GroupName.MAX) + "\""));
    }
}
