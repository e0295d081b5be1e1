package io.carillon.family;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.http.ServiceClient;
import io.carillon.fixtures.service.RunningService;
import io.carillon.fixtures.service.ServiceSettings;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class HttpEdgeIT {

    private static final String FAMILY = "{\"familyName\": \"Edge\"}";

    private final LocalStack stack;
    private final FamilyClient client;

    HttpEdgeIT(LocalStack stack) {
        this.stack = stack;
        this.client = FamilyClient.shared(stack);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/family/fam_1", "/family", "/user/me", "/no/such/path", "/actuator/env"})
    void nobody_gets_in_without_a_token(String path) {
        Answer answer = client.http().send(client.http().anonymously(path).GET());

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyXzEifQ."})
    void nobody_gets_in_with_nonsense_for_a_token(String token) {
        Answer answer = client.http()
                .send(client.http().anonymously("/family/fam_1").header("Authorization", "Bearer " + token));

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token");
    }

    @Test
    void nobody_gets_in_with_a_token_that_somebody_else_signed() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("forged").generate();
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("forged").build(),
                new JWTClaimsSet.Builder()
                        .issuer(stack.issuerUri())
                        .audience("carillon")
                        .subject(ALICE.userId())
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        forged.sign(new RSASSASigner(key));

        assertProblem(
                client.http()
                        .send(client.http()
                                .anonymously("/user/" + ALICE.userId())
                                .header("Authorization", "Bearer " + forged.serialize())),
                401,
                "unauthenticated");
    }

    @Test
    void a_good_token_for_another_audience_is_refused() {
        try (RunningService strict = RunningService.start(
                stack,
                ServiceSettings.on(stack).with("spring.security.oauth2.resourceserver.jwt.audiences", "somebody-else"),
                FamilyServiceApplication.class)) {
            assertProblem(strict.client().as(ALICE).get("/user/" + ALICE.userId()), 401, "unauthenticated");
        }
    }

    @Test
    void an_issuer_out_of_reach_is_the_services_problem_and_not_the_users() {
        try (RunningService lonely = RunningService.start(
                stack,
                ServiceSettings.on(stack)
                        .with("spring.security.oauth2.resourceserver.jwt.issuer-uri", "http://localhost:1"),
                FamilyServiceApplication.class)) {
            assertProblem(lonely.client().as(ALICE).get("/user/" + ALICE.userId()), 503, "issuer_unavailable");
        }
    }

    @Test
    void a_path_that_is_not_there_is_a_problem() {
        assertProblem(client.as(ALICE).get("/no/such/path"), 404, "not_found");
    }

    @Test
    void a_wrong_method_is_a_problem_that_names_the_right_ones() {
        Answer answer = client.http().send(client.as(ALICE).request("/family").DELETE());

        assertProblem(answer, 405, "method_not_allowed");
        assertThat(answer.headers().firstValue("Allow").orElseThrow().split(", "))
                .containsExactlyInAnyOrder("GET", "POST");
    }

    @Test
    void a_body_that_is_not_json_is_a_problem() {
        assertProblem(
                client.http()
                        .send(client.as(ALICE)
                                .request("/family")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("The Does"))),
                415,
                "unsupported_media_type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "null",
                "{\"familyName\": \"x\"} trailing",
                "{\"familyName\": \"\\ud800\"}"
            })
    void a_body_that_is_no_json_object_is_a_problem(String body) {
        assertProblem(client.as(ALICE).post("/family", body), 400, "invalid_request");
    }

    @Test
    void an_answer_that_nobody_can_give_is_a_problem() {
        assertProblem(
                client.http()
                        .send(client.as(ALICE)
                                .request("/user/" + ALICE.userId())
                                .header("Accept", "text/html")),
                406,
                "not_acceptable");
    }

    @Test
    void a_body_that_is_too_large_is_a_problem_even_if_its_length_is_not_announced() {
        String large = "{\"familyName\": \"%s\"}".formatted("x".repeat(70_000));

        assertProblem(client.as(ALICE).post("/family", large), 413, "content_too_large");
        assertProblem(
                client.http()
                        .send(client.as(ALICE)
                                .request("/family")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(large.getBytes(UTF_8))))),
                413,
                "content_too_large");
    }

    @Test
    void version_1_may_be_asked_for_and_an_unknown_one_is_a_problem() {
        assertThat(client.http()
                        .send(client.as(ALICE)
                                .request("/family")
                                .header("API-Version", "1")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(FAMILY)))
                        .status())
                .isEqualTo(201);
        for (String version : new String[] {"2", "nonsense"}) {
            assertProblem(
                    client.http()
                            .send(client.as(ALICE)
                                    .request("/family")
                                    .header("API-Version", version)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(FAMILY))),
                    400,
                    "invalid_request");
        }
    }

    @Test
    void a_path_that_tries_to_climb_is_a_problem() {
        assertProblem(client.as(ALICE).get("/family/..%2f..%2factuator"), 400, "invalid_request");
    }

    @Test
    void other_origins_get_no_permission_unless_configured() {
        Answer preflight = client.http()
                .send(client.http()
                        .anonymously("/family")
                        .header("Origin", "https://evil.example")
                        .header("Access-Control-Request-Method", "POST")
                        .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(preflight.status()).isBetween(400, 499);
    }

    @Test
    void a_configured_origin_gets_permission_and_no_other() {
        try (RunningService open = RunningService.start(
                stack,
                ServiceSettings.on(stack).with("carillon.security.allowed-origins", "https://app.example"),
                FamilyServiceApplication.class)) {
            assertThat(preflight(open.client(), "https://app.example")
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .hasValue("https://app.example");
            assertThat(preflight(open.client(), "https://app.example")
                            .headers()
                            .firstValue("Access-Control-Allow-Methods"))
                    .hasValue("GET,POST,PUT,PATCH,DELETE");
            assertThat(preflight(open.client(), "https://evil.example").status())
                    .isEqualTo(403);
        }
    }

    @Test
    void health_is_public_and_metrics_are_where_the_profile_says_so() {
        assertThat(client.http().get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(client.http().get("/actuator/health/readiness").status()).isEqualTo(200);
        client.create(ALICE, "Measured");
        assertThat(client.http().get("/actuator/prometheus").text())
                .contains("outbox_")
                .contains("http_server_requests_seconds_count");
        try (RunningService closed = RunningService.start(
                stack,
                ServiceSettings.on(stack).with("carillon.security.public-metrics", "false"),
                FamilyServiceApplication.class)) {
            assertProblem(
                    closed.client().send(closed.client().anonymously("/actuator/prometheus")), 401, "unauthenticated");
            assertThat(closed.client().as(ALICE).get("/actuator/prometheus").status())
                    .isEqualTo(200);
        }
    }

    private static Answer preflight(ServiceClient client, String origin) {
        return client.send(client.anonymously("/family")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    }
}
