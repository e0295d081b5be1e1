package io.carillon.localstack.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenResponseTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void the_three_members_are_read_whatever_their_order() {
        TokenPair pair = TokenResponse.parse("""
                {"expires_in": 60, "token_type":"Bearer","refresh_token":"r-1","access_token":"a.b.c"}
                """, NOW);

        assertThat(pair).isEqualTo(new TokenPair("a.b.c", "r-1", NOW.plusSeconds(60)));
    }

    @Test
    void a_back_ends_answer_has_no_refresh_token() {
        ServiceToken token = TokenResponse.parseServiceToken("{\"access_token\":\"a.b.c\",\"expires_in\":60}", NOW);

        assertThat(token).isEqualTo(new ServiceToken("a.b.c", NOW.plusSeconds(60)));
    }

    @Test
    void a_missing_member_is_named() {
        assertThatThrownBy(() -> TokenResponse.parse("{\"access_token\":\"a\",\"expires_in\":1}", NOW))
                .isInstanceOf(SignInFailedException.class)
                .hasMessageContaining("refresh_token");
    }

    @Test
    void a_token_about_to_end_is_not_fresh() {
        assertThat(new TokenPair("a", "r", Instant.now().plusSeconds(30)).isFresh())
                .isFalse();
        assertThat(new TokenPair("a", "r", Instant.now().plusSeconds(90)).isFresh())
                .isTrue();
        assertThat(new ServiceToken("a", Instant.now().plusSeconds(30)).isFresh())
                .isFalse();
        assertThat(new ServiceToken("a", Instant.now().plusSeconds(90)).isFresh())
                .isTrue();
    }
}
