package io.carillon.chat;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.http.CallerClient;
import io.carillon.fixtures.http.ServiceClient;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that never get as far as a command. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class HttpEdgeIT {

    private final ServiceClient client;
    private final CallerClient alice;

    HttpEdgeIT(LocalStack stack) {
        client = RunningService.shared(stack, ChatServiceApplication.class).client();
        alice = client.as(ALICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rooms", "/groups/sales", "/scopes/room:general/messages", "/unread", "/no/such/path"})
    void nobody_gets_in_without_a_token(String path) {
        Answer answer = client.get(path);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
    }

    @Test
    void nobody_gets_in_with_nonsense_for_a_token() {
        assertProblem(
                client.send(client.anonymously("/rooms").header("Authorization", "Bearer nonsense")),
                401,
                "unauthenticated");
    }

    @Test
    void what_is_not_there_or_not_possible_is_a_problem() {
        assertProblem(alice.get("/no/such/path"), 404, "not_found");
        assertProblem(alice.delete("/rooms"), 405, "method_not_allowed");
        assertProblem(
                client.send(alice.request("/rooms")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("general"))),
                415,
                "unsupported_media_type");
        assertProblem(client.send(alice.request("/rooms").header("Accept", "text/html")), 406, "not_acceptable");
        assertProblem(alice.get("/rooms/..%2f..%2factuator"), 400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"room\": 7}", "{\"room\": \"x\", \"owners\": \"me\"}"})
    void a_body_that_is_not_as_described_is_a_problem(String body) {
        assertProblem(alice.post("/rooms", body), 400, "invalid_request");
    }

    @Test
    void a_body_that_is_too_large_is_a_problem() {
        assertProblem(
                alice.post("/rooms", "{\"room\": \"%s\"}".formatted("x".repeat(140_000))), 413, "content_too_large");
    }

    @Test
    void a_key_that_is_none_is_a_problem() {
        Answer answer = client.send(alice.request("/rooms").header("Idempotency-Key", "k".repeat(256)));

        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void version_1_may_be_asked_for_and_an_unknown_one_is_a_problem() {
        assertThat(client.send(alice.request("/rooms").header("API-Version", "1"))
                        .status())
                .isEqualTo(200);
        assertProblem(client.send(alice.request("/rooms").header("API-Version", "2")), 400, "invalid_request");
    }

    @Test
    void health_is_public_and_metrics_are_where_the_profile_says_so() {
        client.get("/actuator/health/liveness").with(200);
        client.get("/actuator/health/readiness").with(200);
        alice.read("/rooms");

        assertThat(client.get("/actuator/prometheus").text())
                .contains("http_server_requests_seconds_count")
                .contains("carillon_chat_commands_waiting");
    }
}
