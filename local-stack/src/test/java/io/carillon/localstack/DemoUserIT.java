package io.carillon.localstack;

import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.localstack.tokens.SignInFailedException;
import io.carillon.localstack.tokens.TokenClient;
import io.carillon.localstack.tokens.TokenPair;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

@UsesLocalStack(TOKEN_ISSUER)
class DemoUserIT {
    private final LocalStack stack;

    DemoUserIT(LocalStack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @EnumSource(DemoUser.class)
    void a_demo_users_token_is_verified_by_the_issuers_keys_and_says_who_he_is(DemoUser user) {
        Jwt token = verify(stack.accessToken(user));

        assertThat(token.getSubject()).isEqualTo(user.userId());
        assertThat(token.getIssuer()).hasToString(stack.issuerUri());
        assertThat(token.getAudience()).containsExactly("carillon");
        assertThat(token.getClaimAsString("preferred_username")).isEqualTo(user.username());
        assertThat(token.getClaimAsString("email")).isEqualTo(user.email());
        assertThat(token.getClaimAsString("name")).isEqualTo(user.fullName());
        assertThat(token.getClaimAsString("role")).isEqualTo(user.role());
    }

    @Test
    void a_token_is_reused_while_it_is_good() {
        assertThat(stack.accessToken(DemoUser.ALICE)).isEqualTo(stack.accessToken(DemoUser.ALICE));
    }

    @Test
    void a_token_is_still_good_after_the_issuer_was_killed() {
        String before = stack.accessToken(DemoUser.BOB);

        stack.server(TOKEN_ISSUER).kill();
        stack.server(TOKEN_ISSUER).start();

        assertThat(verify(before).getSubject()).isEqualTo(DemoUser.BOB.userId());
    }

    @Test
    void a_refreshed_token_is_another_one_of_the_same_user() {
        TokenClient issuer = new TokenClient(URI.create(stack.issuerUri()));
        TokenPair first = issuer.signIn("carol", DemoUser.CAROL.password());

        TokenPair second = issuer.refresh(first);

        assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
        assertThat(verify(second.accessToken()).getSubject()).isEqualTo(DemoUser.CAROL.userId());
    }

    @Test
    void a_wrong_password_gives_no_token() {
        TokenClient issuer = new TokenClient(URI.create(stack.issuerUri()));

        assertThatThrownBy(() -> issuer.signIn("alice", "wrong"))
                .isInstanceOf(SignInFailedException.class)
                .hasMessageContaining("refuses to sign alice in");
    }

    private Jwt verify(String token) {
        return NimbusJwtDecoder.withIssuerLocation(stack.issuerUri()).build().decode(token);
    }
}
