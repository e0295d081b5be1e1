package io.carillon.chassis.pets;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultProtocolVersion;
import io.carillon.chassis.kafka.KafkaClients;
import io.carillon.chassis.kafka.Preparation;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.health.contributor.Status;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.JsonNode;

/** What a service gets that imports all of the chassis. */
@UsesLocalStack({KAFKA, CASSANDRA})
class PetServiceIT {

    private static @Nullable RunningPets pets;

    @BeforeAll
    static void start(LocalStack stack) {
        pets = RunningPets.start(stack, WebApplicationType.SERVLET);
    }

    @AfterAll
    static void stop() {
        pets().close();
    }

    @Test
    void nobody_gets_in_without_a_token() {
        HttpResponse<String> answer = client().send(client().request("/pets/trace"));

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void a_handler_may_ask_for_a_scope_and_security_answers_who_does_not_have_it() {
        HttpResponse<String> denied = client().get("/pets/records", "plants");

        assertThat(client().get("/pets/records", "pets").statusCode()).isEqualTo(200);
        assertProblem(denied, 403, "forbidden");
        assertThat(denied.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).contains("insufficient_scope"));
    }

    @ParameterizedTest
    @CsvSource({"/pets/lost,storage_unavailable", "/pets/away,pet_away"})
    void what_fails_for_want_of_another_service_may_be_tried_again(String path, String code) {
        HttpResponse<String> answer = client().get(path, "pets");

        assertProblem(answer, 503, code);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(PetClient.json(answer).path("instance").asString()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"/pets/unknown,404,not_found", "/pets%2f..,400,invalid_request"})
    void what_no_controller_sees_is_a_problem_too(String path, int status, String code) {
        assertProblem(client().get(path, "pets"), status, code);
    }

    @Test
    void a_trace_is_carried_on() {
        String trace = client().send(client().request("/pets/trace")
                        .header("Authorization", "Bearer pets")
                        .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
                .body();

        assertThat(trace).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void a_body_is_neither_large_nor_of_another_kind() {
        assertThat(client().post("/pets", "{\"name\": \"Tom\", \"legs\": 4}").statusCode())
                .isEqualTo(201);
        assertProblem(
                client().post("/pets", "{\"name\": \"%s\", \"legs\": 4}".formatted("x".repeat(1024))),
                413,
                "content_too_large");
        assertProblem(client().post("/pets", "{\"name\": 1, \"legs\": 4}"), 400, "invalid_request");
        HttpResponse<String> text = client().post("/pets", "{\"name\": \"Tom\", \"legs\": \"4\"}");
        assertProblem(text, 400, "invalid_request");
        assertThat(PetClient.json(text).at("/errors/0/field").asString()).isEqualTo("legs");
    }

    @Test
    void the_description_joins_the_code_the_services_words_and_what_all_services_say() {
        JsonNode api = PetClient.json(client().send(client().request("/v3/api-docs")));

        assertThat(api.at("/info/title").asString()).isEqualTo("Pets");
        assertThat(api.at("/paths/~1pets/post/summary").asString()).isEqualTo("Adopt a pet");
        assertThat(api.at("/paths/~1pets/post/responses/413/$ref").asString()).isEqualTo("#/components/responses/413");
        assertThat(api.at("/components/responses").propertyNames()).contains("400", "401", "413", "503");
        assertThat(api.at("/components/responses/409/description").asString()).isEqualTo("The pet has a home.");
        assertThat(api.at("/components/schemas/Problem/required").isEmpty()).isFalse();
        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.at("/components/schemas/Pet/required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("name", "legs");
    }

    @Test
    void the_session_finds_the_services_tables() {
        assertThat(bean(CqlSession.class).execute("SELECT name FROM cat").one()).isNotNull();
    }

    @Test
    void the_session_speaks_the_version_in_which_timed_out_transactions_can_be_read() {
        assertThat(bean(CqlSession.class).getContext().getProtocolVersion()).isEqualTo(DefaultProtocolVersion.V4);
    }

    @Test
    void brokers_know_the_service_by_its_name_and_have_the_topics_it_needs() {
        assertThat(bean(KafkaClients.class).properties()).containsEntry("client.id", "pet-service");
        await().untilAsserted(() ->
                assertThat(bean(Preparation.class).health().getStatus()).isEqualTo(Status.UP));
    }

    @Test
    void a_command_has_the_session_and_serves_nothing(LocalStack stack) {
        try (RunningPets command = RunningPets.start(stack, WebApplicationType.NONE)) {
            assertThat(command.context().getBeansOfType(CqlSession.class)).hasSize(1);
            assertThat(command.context().getBeansOfType(SecurityFilterChain.class))
                    .isEmpty();
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(PetClient.json(answer).path("code").asString()).isEqualTo(code);
    }

    private static <T> T bean(Class<T> type) {
        return pets().context().getBean(type);
    }

    private static PetClient client() {
        return pets().client();
    }

    private static RunningPets pets() {
        return Objects.requireNonNull(pets);
    }
}
