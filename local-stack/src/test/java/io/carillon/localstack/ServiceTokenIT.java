package io.carillon.localstack;

import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.localstack.tokens.TokenClient;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

@UsesLocalStack(TOKEN_ISSUER)
class ServiceTokenIT {
    private final LocalStack stack;

    ServiceTokenIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    void a_back_ends_token_is_verified_by_the_issuers_keys_and_says_what_it_may_do() {
        Jwt token =
                NimbusJwtDecoder.withIssuerLocation(stack.issuerUri()).build().decode(stack.serviceToken());

        assertThat(token.getSubject()).isEqualTo(TokenClient.BACKEND_ID);
        assertThat(token.getIssuer()).hasToString(stack.issuerUri());
        assertThat(token.getAudience()).containsExactly("carillon");
        assertThat(token.getClaimAsStringList("scope")).containsExactly(TokenClient.BACKEND_SCOPE);
    }

    @Test
    void a_token_is_reused_while_it_is_good() {
        assertThat(stack.serviceToken()).isEqualTo(stack.serviceToken());
    }
}
