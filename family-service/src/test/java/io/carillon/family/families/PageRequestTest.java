package io.carillon.family.families;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void who_asks_for_nothing_in_particular_gets_the_first_50() {
        assertThat(PageRequest.parse(null, null)).isEqualTo(new Done<>(new PageRequest(50, null)));
    }

    @Test
    void a_page_has_1_to_100_items_and_goes_on_where_the_one_before_ended() {
        assertThat(PageRequest.parse("1", "treq_01KAG9W3F4G5H6J7K8M9N0P1Q2"))
                .isEqualTo(new Done<>(new PageRequest(1, "treq_01KAG9W3F4G5H6J7K8M9N0P1Q2")));
        assertThat(PageRequest.parse("100", null)).isEqualTo(new Done<>(new PageRequest(100, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "1.5", "", "many", "99999999999"})
    void anything_else_is_no_limit(String limit) {
        assertThat(PageRequest.parse(limit, null))
                .isEqualTo(new Refused<>(
                        new Refusal.InvalidField("limit", "range", "must be a whole number from 1 to 100")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "é", "x\n"})
    void what_no_page_ever_gave_is_no_cursor(String cursor) {
        assertThat(PageRequest.parse(null, cursor))
                .isEqualTo(new Refused<>(
                        new Refusal.InvalidField("cursor", "format", "must be the nextCursor of a page")));
    }
}
