package io.carillon.gateway.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class DisplayNamesTest {

    private final DisplayNames names = new DisplayNames(List.of("name", "preferred_username"));

    @Test
    void the_first_claim_that_says_something_counts() {
        assertThat(names.of(token(Map.of("preferred_username", "anna", "name", "Anna Bell"))))
                .contains("Anna Bell");
        assertThat(names.of(token(Map.of("preferred_username", "anna")))).contains("anna");
        assertThat(names.of(token(Map.of("preferred_username", "anna", "name", " "))))
                .contains("anna");
        assertThat(names.of(token(Map.of("preferred_username", "anna", "name", List.of("Anna")))))
                .contains("anna");
    }

    @Test
    void a_token_may_call_its_user_nothing() {
        assertThat(names.of(token(Map.of("email", "anna@example.org", "name", ""))))
                .isEmpty();
        assertThat(new DisplayNames(List.of()).of(token(Map.of("name", "Anna Bell"))))
                .isEmpty();
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        assertThat(names.of(token(Map.of("name", "\ud83d\udd14".repeat(201))))).contains("\ud83d\udd14".repeat(200));
        assertThat(names.of(token(Map.of("name", "a".repeat(200))))).contains("a".repeat(200));
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .claims(all -> all.putAll(claims))
                .build();
    }
}
