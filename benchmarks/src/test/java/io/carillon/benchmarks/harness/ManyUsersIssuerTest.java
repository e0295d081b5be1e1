package io.carillon.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoders;

class ManyUsersIssuerTest {

    @Test
    void a_resource_server_that_knows_only_the_issuers_address_accepts_its_tokens() throws Exception {
        try (var issuer = ManyUsersIssuer.start()) {
            var token = JwtDecoders.fromIssuerLocation(issuer.uri()).decode(issuer.token("user_1"));

            assertThat(token.getSubject()).isEqualTo("user_1");
            assertThat(token.getAudience()).containsExactly("carillon");
            assertThat(token.getClaimAsString("email")).isEqualTo("user_1@example.org");
        }
    }
}
