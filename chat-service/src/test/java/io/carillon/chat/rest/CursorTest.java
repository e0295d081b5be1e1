package io.carillon.chat.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;

class CursorTest {

    @Test
    void a_cursor_leads_back_to_its_place_and_stands_in_a_query_as_it_is() {
        assertThat(Cursor.text("after", Cursor.of("größe 🎂"))).isEqualTo("größe 🎂");
        assertThat(Cursor.number("before", Cursor.of(1_234_567L))).isEqualTo(1_234_567L);
        assertThat(Cursor.of("größe 🎂")).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void without_one_it_is_the_first_page() {
        assertThat(Cursor.text("after", null)).isEmpty();
        assertThat(Cursor.number("before", null)).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "a b"})
    void what_is_no_number_is_refused(String cursor) {
        assertThatThrownBy(() -> Cursor.number("before", cursor)).isInstanceOf(ErrorResponseException.class);
    }
}
