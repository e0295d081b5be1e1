package io.carillon.chat.scopes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    @ParameterizedTest
    @EnumSource
    void a_scope_of_each_kind_is_read_and_written_alike(ScopeKind kind) {
        Scope scope = Scope.of(kind, "some:id");

        assertThat(scope).hasToString(kind.prefix() + ":some:id");
        assertThat(Scope.parse(scope.toString())).hasValue(scope);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":", "room", "room:", ":general", "Room:general", "lounge:x", "room general", " room:x"})
    void a_text_without_a_known_kind_or_without_an_id_is_no_scope(String text) {
        assertThat(Scope.parse(text)).isEmpty();
    }

    @Test
    void two_users_talk_in_one_scope_whoever_begins() {
        assertThat(Scope.direct("ann", "bob"))
                .isEqualTo(Scope.direct("bob", "ann"))
                .hasToString("direct:ann:bob");
        assertThat(Scope.direct("b", "B")).hasToString("direct:B:b");
    }

    @ParameterizedTest
    @CsvSource({
        "ann, bob",
        "bob, ann",
        "a:n:n, bob",
        "bob, a:n:n",
        "a, a:b",
        "a:b, a",
        "b:a, a",
        "a, b:a",
        "a:b, a:b:c",
        "b, b:b",
        "b:b, b",
        "':', a",
        "user_1, user_10",
        "user_10, user_1"
    })
    void each_of_the_two_knows_the_other_even_with_colons_in_the_ids(String one, String other) {
        assertThat(Scope.direct(one, other).partnerOf(one)).hasValue(other);
        assertThat(Scope.direct(one, other).partnerOf(other)).hasValue(one);
    }

    @ParameterizedTest
    @CsvSource({
        "direct:ann:bob, eve",
        "direct:ann:bob, an",
        "direct:ann:bob, nn:bo",
        "direct:bob:ann, ann",
        "direct:bob:ann, bob",
        "direct:ann:ann, ann",
        "direct:ann:, ann",
        "direct:ann, ann",
        "room:ann:bob, ann"
    })
    void nobody_else_has_a_partner_there_nor_in_what_is_no_direct_scope(String text, String userId) {
        assertThat(Scope.parse(text).orElseThrow().partnerOf(userId)).isEmpty();
    }
}
