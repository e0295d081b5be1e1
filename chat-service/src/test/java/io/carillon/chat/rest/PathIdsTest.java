package io.carillon.chat.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

class PathIdsTest {

    @Test
    void a_scope_is_a_kind_and_an_id() {
        assertThat(PathIds.scope("room:general")).isEqualTo(Scope.of(ScopeKind.ROOM, "general"));
        assertThat(PathIds.scope("direct:a:b")).isEqualTo(Scope.of(ScopeKind.DIRECT, "a:b"));
        assertThat(PathIds.scope("room:" + "x".repeat(120)).id()).hasSize(120);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "room",
                "room:",
                "Room:x",
                ":x",
                "room:a b",
                "room:a,b",
                "room:a\u0000",
                "room:\ud800",
                "room:\u00a0"
            })
    void what_gateways_let_not_through_is_none(String text) {
        assertThat(statusOf(() -> PathIds.scope(text))).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(statusOf(() -> PathIds.scope("room:" + "x".repeat(121)))).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void a_kind_that_is_not_known_is_not_there() {
        assertThat(statusOf(() -> PathIds.scope("lounge:x"))).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a\\b", "a;b", "a%b", ".", "..", ""})
    void a_new_name_stands_in_paths(String name) {
        assertThat(statusOf(() -> PathIds.name("room", name))).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(PathIds.name("room", "größe-🎂.1")).isEqualTo("größe-🎂.1");
    }

    private static HttpStatus statusOf(Runnable reading) {
        var thrown = new HttpStatus[1];
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        problem -> thrown[0] =
                                HttpStatus.valueOf(problem.getStatusCode().value()));
        return thrown[0];
    }
}
