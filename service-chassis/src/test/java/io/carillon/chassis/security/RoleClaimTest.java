package io.carillon.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class RoleClaimTest {

    @Test
    void a_text_is_one_role_and_a_list_is_all_of_its_texts() {
        assertThat(new RoleClaim("role").read(token("role", "student"))).containsExactly("student");
        assertThat(new RoleClaim("role").read(token("role", List.of("parent", "admin"))))
                .containsExactly("parent", "admin");
    }

    @Test
    void another_claim_makes_nobody_an_admin() {
        assertThat(new RoleClaim("https://example.org/role").read(token("role", "admin")))
                .isEmpty();
        assertThat(new RoleClaim("role").read(token("other", "admin"))).isEmpty();
    }

    private static Jwt token(String claim, Object value) {
        return Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("user_1")
                .claim(claim, value)
                .build();
    }
}
