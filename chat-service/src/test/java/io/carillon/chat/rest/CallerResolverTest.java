package io.carillon.chat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chassis.security.RoleClaim;
import io.carillon.commandlog.Asker;
import io.carillon.commandlog.Asker.Authority;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class CallerResolverTest {

    private final CallerResolver resolver =
            new CallerResolver(new TokenProperties("carillon.publish"), new RoleClaim("role"));

    @Test
    void a_user_is_called_by_his_name_or_else_by_his_username_or_else_by_his_id() {
        assertThat(asker(Map.of("name", "Alice Doe", "preferred_username", "alice")))
                .isEqualTo(new Asker("user_1", "Alice Doe", Authority.USER));
        assertThat(asker(Map.of("name", "  ", "preferred_username", "alice")).displayName())
                .isEqualTo("alice");
        assertThat(asker(Map.of()).displayName()).isEqualTo("user_1");
    }

    @Test
    void the_scope_makes_a_back_end_and_the_role_a_system_admin() {
        assertThat(asker(Map.of(), "SCOPE_openid", "SCOPE_carillon.publish").authority())
                .isEqualTo(Authority.SERVICE);
        assertThat(asker(Map.of("role", List.of("parent", "admin"))).authority())
                .isEqualTo(Authority.SYSTEM_ADMIN);
        assertThat(asker(Map.of("role", "parent"), "SCOPE_openid").authority()).isEqualTo(Authority.USER);
    }

    private Asker asker(Map<String, Object> claims, String... authorities) {
        Jwt.Builder token = Jwt.withTokenValue("t").header("alg", "none").subject("user_1");
        claims.forEach(token::claim);
        return resolver.asker(new JwtAuthenticationToken(
                token.build(),
                Arrays.stream(authorities).map(SimpleGrantedAuthority::new).toList()));
    }
}
