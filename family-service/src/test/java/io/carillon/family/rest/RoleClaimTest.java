package io.carillon.family.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.users.UserRole;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class RoleClaimTest {

    @Test
    void a_text_names_the_role() {
        assertThat(read("student")).isEqualTo(UserRole.STUDENT);
    }

    @Test
    void of_a_list_the_first_known_role_counts_unless_there_is_an_admin() {
        assertThat(read(List.of("offline_access", "student", "parent"))).isEqualTo(UserRole.STUDENT);
        assertThat(read(List.of("parent", "admin"))).isEqualTo(UserRole.ADMIN);
    }

    @Test
    void what_is_not_known_here_is_no_role() {
        assertThat(read("Admin")).isNull();
        assertThat(read("superuser")).isNull();
        assertThat(read(List.of())).isNull();
        assertThat(read(null)).isNull();
    }

    @Test
    void another_claim_makes_nobody_an_admin() {
        Jwt token = token("role", "admin");

        assertThat(new RoleClaim("https://example.org/role").read(token)).isNull();
    }

    private static @Nullable UserRole read(@Nullable Object value) {
        return new RoleClaim("role").read(value == null ? token("other", "admin") : token("role", value));
    }

    private static Jwt token(String claim, Object value) {
        return Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("user_1")
                .claim(claim, value)
                .build();
    }
}
