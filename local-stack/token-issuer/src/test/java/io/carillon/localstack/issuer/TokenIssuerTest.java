package io.carillon.localstack.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TokenIssuerTest {
    private static final String DEMO = "carillon-demo";
    private static final String BROWSER = "carillon-browser";

    @TempDir
    static Path folder;

    private final IssuerClient issuer;

    TokenIssuerTest(@LocalServerPort int port) {
        issuer = new IssuerClient(port);
    }

    @DynamicPropertySource
    static void keepTheKeyHere(DynamicPropertyRegistry properties) {
        properties.add("carillon.issuer.key-file", () -> folder.resolve("key.json"));
    }

    @Test
    void a_command_line_gets_a_token_that_says_who_its_user_is() {
        Jwt access = decode("access_token", issuer.tokensOfDemoClient("alice", "alice-demo"));

        assertThat(access.getSubject()).isEqualTo("user_01JGQ0A0000000000000000A11");
        assertThat(access.getAudience()).containsExactly("carillon");
        assertThat(access.getClaimAsString("preferred_username")).isEqualTo("alice");
        assertThat(access.getClaimAsString("email")).isEqualTo("alice@example.org");
        assertThat(access.getClaimAsString("name")).isEqualTo("Alice Doe");
        assertThat(access.getClaimAsString("role")).isEqualTo("parent");
    }

    @Test
    void the_id_token_is_for_the_client_and_names_the_same_subject() {
        Jwt id = decode("id_token", issuer.tokensOfDemoClient("bob", "bob-demo"));

        assertThat(id.getAudience()).containsExactly(DEMO);
        assertThat(id.getSubject()).isEqualTo("user_01JGQ0A0000000000000000B0B");
    }

    @Test
    void a_refresh_token_is_good_for_another_access_token_of_the_same_user() {
        String refreshToken = IssuerClient.member("refresh_token", issuer.tokensOfDemoClient("carol", "carol-demo"));

        HttpResponse<String> refreshed = issuer.redeemAsDemoClient(
                "carillon-demo-secret", Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));

        assertThat(refreshed.statusCode()).isEqualTo(200);
        assertThat(decode("access_token", refreshed).getClaimAsString("preferred_username"))
                .isEqualTo("carol");
    }

    @Test
    void a_wrong_password_is_refused_and_gives_no_code() {
        HttpResponse<String> refused = issuer.authorize(DEMO, "alice", "wrong");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void a_wrong_client_secret_is_refused() {
        HttpResponse<String> refused = issuer.redeemAsDemoClient(
                "wrong",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        issuer.code(DEMO, "alice", "alice-demo"),
                        "redirect_uri",
                        IssuerClient.REDIRECT_URI,
                        "code_verifier",
                        IssuerClient.VERIFIER));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("invalid_client");
    }

    @Test
    void a_browser_gets_a_token_with_its_proof_key_and_no_secret() {
        HttpResponse<String> answer =
                issuer.redeemAsBrowser(issuer.code(BROWSER, "dave", "dave-demo"), IssuerClient.VERIFIER);

        assertThat(decode("access_token", answer).getClaimAsString("preferred_username"))
                .isEqualTo("dave");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(IssuerClient.ORIGIN);
    }

    @Test
    void a_browser_without_the_proof_key_gets_nothing() {
        HttpResponse<String> refused =
                issuer.redeemAsBrowser(issuer.code(BROWSER, "dave", "dave-demo"), "x".repeat(43));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("invalid_grant");
    }

    @Test
    void a_back_end_gets_a_token_of_its_own_that_says_what_it_may_do() {
        HttpResponse<String> answer = issuer.tokenOfBackend("carillon-backend-secret", "carillon.publish");

        Jwt access = decode("access_token", answer);
        assertThat(access.getSubject()).isEqualTo("carillon-backend");
        assertThat(access.getAudience()).containsExactly("carillon");
        assertThat(access.getClaimAsStringList("scope")).containsExactly("carillon.publish");
        assertThat(access.getClaims()).doesNotContainKeys("preferred_username", "name", "email", "role");
        assertThat(answer.body()).doesNotContain("refresh_token");
    }

    @Test
    void a_back_end_gets_no_more_than_it_is_registered_for_and_nothing_without_its_secret() {
        HttpResponse<String> greedy = issuer.tokenOfBackend("carillon-backend-secret", "openid");
        HttpResponse<String> impostor = issuer.tokenOfBackend("wrong", "carillon.publish");

        assertThat(greedy.statusCode()).isEqualTo(400);
        assertThat(greedy.body()).contains("invalid_scope");
        assertThat(impostor.statusCode()).isEqualTo(401);
        assertThat(impostor.body()).contains("invalid_client");
    }

    @Test
    void a_client_that_users_sign_in_with_gets_nothing_without_a_user() {
        HttpResponse<String> refused = issuer.redeemAsDemoClient(
                "carillon-demo-secret", Map.of("grant_type", "client_credentials", "scope", "profile"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("unauthorized_client");
    }

    @Test
    void a_person_is_sent_to_the_login_page() {
        HttpResponse<String> answer = issuer.authorizeWithoutUser(BROWSER);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    private Jwt decode(String name, HttpResponse<String> tokens) {
        return NimbusJwtDecoder.withJwkSetUri(issuer.base() + "/oauth2/jwks")
                .build()
                .decode(IssuerClient.member(name, tokens));
    }
}
