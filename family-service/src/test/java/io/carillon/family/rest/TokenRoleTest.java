package io.carillon.family.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.users.UserRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenRoleTest {

    @Test
    void a_text_names_the_role() {
        assertThat(TokenRole.of(List.of("student"))).isEqualTo(UserRole.STUDENT);
    }

    @Test
    void of_a_list_the_first_known_role_counts_unless_there_is_an_admin() {
        assertThat(TokenRole.of(List.of("offline_access", "student", "parent"))).isEqualTo(UserRole.STUDENT);
        assertThat(TokenRole.of(List.of("parent", "admin"))).isEqualTo(UserRole.ADMIN);
    }

    @Test
    void what_is_not_known_here_is_no_role() {
        assertThat(TokenRole.of(List.of("Admin"))).isNull();
        assertThat(TokenRole.of(List.of("superuser"))).isNull();
        assertThat(TokenRole.of(List.of())).isNull();
    }
}
