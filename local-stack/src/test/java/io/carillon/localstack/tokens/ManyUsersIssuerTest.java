package io.carillon.localstack.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class ManyUsersIssuerTest {

    @Test
    void a_resource_server_that_knows_only_the_issuers_address_accepts_its_tokens() throws Exception {
        try (var issuer = ManyUsersIssuer.start()) {
            var token = decoderOf(issuer).decode(issuer.token("user_1"));

            assertThat(token.getSubject()).isEqualTo("user_1");
            assertThat(token.getAudience()).containsExactly("carillon");
            assertThat(token.getClaimAsString("email")).isEqualTo("user_1@example.org");
            assertThat(token.getClaimAsString("role")).isEqualTo("parent");
        }
    }

    @Test
    void it_does_not_accept_those_of_another() throws Exception {
        try (var issuer = ManyUsersIssuer.start();
                var other = ManyUsersIssuer.start()) {
            var decoder = decoderOf(issuer);

            assertThatThrownBy(() -> decoder.decode(other.systemAdminToken("user_1")))
                    .isInstanceOf(JwtException.class);
        }
    }

    private static JwtDecoder decoderOf(ManyUsersIssuer issuer) {
        return NimbusJwtDecoder.withIssuerLocation(issuer.uri()).build();
    }
}
