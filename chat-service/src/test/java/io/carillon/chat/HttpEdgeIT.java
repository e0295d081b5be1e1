package io.carillon.chat;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.fixtures.edge.Edge;
import io.carillon.fixtures.edge.HttpEdgeContract;
import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.http.CallerClient;
import io.carillon.fixtures.http.ServiceClient;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that never get as far as a command. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class HttpEdgeIT extends HttpEdgeContract {

    static final Edge EDGE = new Edge(
            ChatServiceApplication.class,
            "/rooms",
            "/rooms",
            Set.of("GET", "POST"),
            "{\"room\": \"%s\"}"::formatted,
            128 * 1024,
            List.of("carillon_chat_commands_waiting"));

    private final ServiceClient client;
    private final CallerClient alice;

    HttpEdgeIT(LocalStack stack) {
        super(stack, EDGE);
        client = RunningService.shared(stack, ChatServiceApplication.class).client();
        alice = client.as(ALICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"room\": 7}", "{\"room\": \"x\", \"owners\": \"me\"}"})
    void a_body_that_is_not_as_described_is_a_problem(String body) {
        assertProblem(alice.post("/rooms", body), 400, "invalid_request");
    }

    @Test
    void a_key_that_is_none_is_a_problem() {
        Answer answer = client.send(alice.request("/rooms").header("Idempotency-Key", "k".repeat(256)));

        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("Idempotency-Key");
    }
}
