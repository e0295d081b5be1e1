package io.carillon.gateway.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.tokens.TokenFetcher.Fetched;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAnswerTest {

    @Test
    void newer_tokens_are_taken_and_a_refresh_token_only_if_it_is_new() {
        assertThat(TokenAnswer.read(200, "{\"access_token\":\"a\",\"refresh_token\":\"r2\"}", "r1"))
                .isEqualTo(new Fetched.Tokens("a", Optional.of("r2")));
        assertThat(TokenAnswer.read(200, "{\"access_token\":\"a\",\"refresh_token\":\"r1\"}", "r1"))
                .isEqualTo(new Fetched.Tokens("a", Optional.empty()));
        assertThat(TokenAnswer.read(200, "{\"access_token\":\"a\"}", "r1"))
                .isEqualTo(new Fetched.Tokens("a", Optional.empty()));
    }

    @Test
    void tokens_are_not_printed() {
        assertThat(new Fetched.Tokens("a-token", Optional.of("another")).toString())
                .doesNotContain("a-token", "another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_grant", "invalid_request", "access_denied"})
    void what_the_issuer_says_about_the_refresh_token_refuses_it(String error) {
        assertThat(TokenAnswer.read(400, "{\"error\":\"" + error + "\"}", "r1")).isInstanceOf(Fetched.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"error\":\"invalid_client\"}",
                "400|{\"error\":\"unauthorized_client\"}",
                "400|<html>no</html>",
                "400|{}",
                "401|{\"error\":\"invalid_client\"}",
                "429|{}",
                "302|''",
                "503|{\"error\":\"invalid_grant\"}",
                "200|{}",
                "200|''",
                "200|[]",
                "200|{\"access_token\":7",
                "200|{\"access_token\":{}}"
            })
    void anything_else_says_nothing_about_it(int status, String body) {
        assertThat(TokenAnswer.read(status, body, "r1")).isEqualTo(new Fetched.Unavailable());
    }

    @Test
    void an_error_code_is_only_logged_if_it_is_one() {
        assertThat(TokenAnswer.errorCode("{\"error\":\"invalid_client\"}")).isEqualTo("invalid_client");
        assertThat(TokenAnswer.errorCode("{\"error\":\"eyJhbGciOi\\nJ9\"}")).isEqualTo("none");
    }
}
