package io.carillon.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void what_was_written_is_read_again() {
        for (Cursor cursor : new Cursor[] {
            new Cursor(Uuid.randomUuid(), 0, -1),
            new Cursor(Uuid.randomUuid(), 11, 0),
            new Cursor(Uuid.ZERO_UUID, Integer.MAX_VALUE, Long.MAX_VALUE)
        }) {
            assertThat(Cursor.parse(cursor.encode())).contains(cursor);
        }
    }

    @Test
    void the_text_is_safe_in_a_url_and_as_short_as_the_protocol_promises() {
        assertThat(new Cursor(Uuid.randomUuid(), 11, Long.MAX_VALUE).encode()).matches("[A-Za-z0-9_-]{1,64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "!!!", "AAAA", "AWxTt0F2S0OXk3Q1kY8mKQAAAAUAAAAAAAABlgAA"})
    void anything_else_is_no_cursor(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void another_version_is_no_cursor() {
        byte[] bytes = Base64.getUrlDecoder().decode(new Cursor(Uuid.randomUuid(), 1, 1).encode());
        bytes[0] = 2;

        assertThat(Cursor.parse(Base64.getUrlEncoder().encodeToString(bytes))).isEmpty();
    }

    @Test
    void negative_places_are_no_cursors() {
        assertThat(Cursor.parse(new Cursor(Uuid.randomUuid(), -1, 5).encode())).isEmpty();
        assertThat(Cursor.parse(new Cursor(Uuid.randomUuid(), 1, -2).encode())).isEmpty();
    }
}
