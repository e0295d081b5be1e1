package io.carillon.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.carillon.schemas.registry.ScriptedRegistry.Question;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryFaultsTest {

    private static final Schema STRING = Schema.create(Schema.Type.STRING);
    private static final String STRING_ANSWER = "{\"schema\": \"\\\"string\\\"\"}";

    private ScriptedRegistry server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedRegistry();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void it_asks_again_when_the_registry_cannot_answer_now(int status) {
        server.answers(status, "").answers(status, "").answers(200, STRING_ANSWER);

        try (SchemaRegistry registry = registry(server.url())) {
            assertThat(registry.byId(7)).isEqualTo(STRING);
        }
        assertThat(server.questions()).hasSize(3);
    }

    @Test
    void it_asks_again_when_an_answer_takes_too_long() {
        server.keepsSilent().answers(200, STRING_ANSWER);

        try (SchemaRegistry registry = registry(server.url(), Map.of("http.read.timeout.ms", 500))) {
            assertThat(registry.byId(7)).isEqualTo(STRING);
        }
    }

    @Test
    void it_gives_up_in_time_and_says_which_registry_and_how_often_it_tried() throws IOException {
        String down = unusedUrl();
        try (SchemaRegistry registry = registry(down, Map.of("schema.registry.total.timeout.ms", 200))) {
            assertThatThrownBy(() -> registry.byId(7))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining(down)
                    .hasMessageMatching("(?s).*tried \\d+ times in \\d+ ms, last: .*");
        }
    }

    @Test
    void it_asks_the_next_node_when_one_is_down_and_remembers_who_answered() throws IOException {
        server.answers(200, STRING_ANSWER).answers(200, STRING_ANSWER);

        try (SchemaRegistry registry = registry(
                unusedUrl() + "," + server.url(), Map.of("retries.wait.ms", 60_000, "retries.max.wait.ms", 60_000))) {
            assertThat(registry.byId(7)).isEqualTo(STRING);
            assertThat(registry.byId(8)).isEqualTo(STRING);
        }
        assertThat(server.questions()).extracting(Question::path).containsExactly("/schemas/ids/7", "/schemas/ids/8");
    }

    @Test
    void a_schema_is_asked_for_once() {
        server.answers(200, STRING_ANSWER);

        try (SchemaRegistry registry = registry(server.url())) {
            assertThat(registry.byId(7)).isSameAs(registry.byId(7));
        }
    }

    @Test
    void callers_at_the_same_time_share_one_question() throws Exception {
        server.answers(503, "").answers(200, STRING_ANSWER);

        try (SchemaRegistry registry = registry(server.url());
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Schema>> answers = Stream.generate(() -> callers.submit(() -> registry.byId(7)))
                    .limit(50)
                    .toList();
            for (Future<Schema> answer : answers) {
                assertThat(answer.get()).isEqualTo(STRING);
            }
        }
        assertThat(server.questions()).hasSize(2);
    }

    @Test
    void a_failure_is_not_remembered() {
        server.answers(404, "{\"error_code\": 40403, \"message\": \"Schema not found\"}")
                .answers(200, STRING_ANSWER);

        try (SchemaRegistry registry = registry(server.url())) {
            assertThatThrownBy(() -> registry.byId(7)).isInstanceOf(UnknownSchemaException.class);
            assertThat(registry.byId(7)).isEqualTo(STRING);
        }
    }

    @Test
    void basic_auth_is_sent_and_not_shown() {
        server.answers(401, "{\"error_code\": 401, \"message\": \"Unauthorized\"}");

        RegistryConfig config = RegistryConfig.from(Map.of(
                "schema.registry.url", server.url(),
                "basic.auth.credentials.source", "USER_INFO",
                "basic.auth.user.info", "carillon:s3cret"));
        try (SchemaRegistry registry = new SchemaRegistry(config)) {
            assertThatThrownBy(() -> registry.byId(7))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("401")
                    .hasMessageContaining("credentials")
                    .hasMessageNotContaining("s3cret");
        }
        assertThat(config.toString()).doesNotContain("s3cret");
        assertThat(server.questions())
                .extracting(Question::authorization)
                .containsExactly("Basic Y2FyaWxsb246czNjcmV0");
    }

    @Test
    void a_server_that_is_no_registry_is_not_taken_for_one_without_the_schema() {
        server.answers(404, "<html>not here</html>");

        try (SchemaRegistry registry = registry(server.url())) {
            assertThatThrownBy(() -> registry.byId(7))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("check schema.registry.url");
        }
    }

    @Test
    void a_schema_of_another_language_is_refused() {
        server.answers(200, "{\"schemaType\": \"PROTOBUF\", \"schema\": \"syntax = \\\"proto3\\\";\"}");

        try (SchemaRegistry registry = registry(server.url())) {
            assertThatThrownBy(() -> registry.byId(7))
                    .isInstanceOf(UnknownSchemaException.class)
                    .hasMessage("the schema id 7 is of the type PROTOBUF, not AVRO");
        }
    }

    @Test
    void a_subject_is_encoded_in_the_path() {
        server.answers(200, "{\"id\": 3}");

        try (SchemaRegistry registry = registry(server.url())) {
            assertThat(registry.register("a/b c", STRING)).isEqualTo(3);
        }
        assertThat(server.questions())
                .extracting(Question::path, Question::body)
                .containsExactly(tuple("/subjects/a%2Fb%20c/versions", "{\"schema\":\"\\\"string\\\"\"}"));
    }

    @Test
    void an_interrupt_ends_the_wait_and_is_kept_and_does_not_harm_others() throws Exception {
        server.keepsSilent().answers(200, STRING_ANSWER);
        AtomicReference<Throwable> thrown = new AtomicReference<>();

        try (SchemaRegistry registry = registry(server.url());
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Thread caller = Thread.ofVirtual().start(() -> {
                try {
                    registry.byId(7);
                } catch (InterruptException e) {
                    thrown.set(
                            Thread.currentThread().isInterrupted() ? e : new AssertionError("the interrupt is lost"));
                }
            });
            await().until(() -> server.questions().size() == 1);
            Future<Schema> other = others.submit(() -> registry.byId(7));
            caller.interrupt();

            assertThat(other.get()).isEqualTo(STRING);
            caller.join();
        }
        assertThat(thrown.get()).isInstanceOf(InterruptException.class);
    }

    private static SchemaRegistry registry(String urls) {
        return registry(urls, Map.of());
    }

    private static SchemaRegistry registry(String urls, Map<String, ?> more) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("schema.registry.url", urls);
        properties.put("retries.wait.ms", 10);
        properties.putAll(more);
        return new SchemaRegistry(RegistryConfig.from(properties));
    }

    private static String unusedUrl() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "http://localhost:" + socket.getLocalPort();
        }
    }
}
