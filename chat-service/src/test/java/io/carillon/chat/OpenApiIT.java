package io.carillon.chat;

import static io.carillon.chat.ProblemAssert.assertProblem;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.ApiDocument.Described;
import io.carillon.chat.ServiceClient.Answer;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the REST interface, and the page that shows it. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class OpenApiIT {

    private static final Path KEPT = Path.of("..", "docs", "chat-service.openapi.yaml");
    private static final Path FRESH = Path.of("target", "chat-service.openapi.yaml");
    private static final Path WORDS = Path.of("src/main/resources/io/carillon/chat/apidocs/openapi.yaml");

    private final RunningService service;

    OpenApiIT(LocalStack stack) {
        service = RunningService.shared(stack);
    }

    @Test
    void the_kept_description_is_the_served_one() throws IOException {
        String served = get("/v3/api-docs.yaml").text();
        Files.writeString(FRESH, served);

        assertThat(served)
                .as("The interface changed. If it was meant to: cp chat-service/target/%s docs/", FRESH.getFileName())
                .isEqualTo(Files.exists(KEPT) ? Files.readString(KEPT) : "");
    }

    @Test
    void every_operation_of_a_controller_is_described_and_no_other() throws IOException {
        List<String> described =
                document().operations().stream().map(Described::name).toList();

        assertThat(described).containsExactlyInAnyOrderElementsOf(mappings());
        Matcher written = Pattern.compile("(?m)^  (/\\S*):$").matcher(Files.readString(WORDS));
        assertThat(written.results().map(path -> path.group(1)).toList())
                .as("paths that somebody wrote about")
                .hasSameElementsAs(
                        document().operations().stream().map(Described::path).toList());
    }

    @Test
    void every_operation_has_a_name_a_summary_a_tag_and_described_parameters() {
        assertThat(document().operations()).allSatisfy(operation -> {
            JsonNode words = operation.words();
            assertThat(words.path("summary").asString("")).as(operation.name()).isNotBlank();
            assertThat(words.path("description").asString(""))
                    .as(operation.name())
                    .isNotBlank();
            assertThat(words.path("tags")).as(operation.name()).hasSize(1);
            for (JsonNode parameter : words.path("parameters")) {
                assertThat(document().resolved(parameter).path("description").asString(""))
                        .as(operation.name() + " " + parameter)
                        .isNotBlank();
            }
        });
        assertThat(document().operations())
                .extracting(operation -> operation.words().path("operationId").asString(""))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void every_operation_tells_its_success_and_all_problems_as_problems() {
        assertThat(document().operations()).allSatisfy(operation -> {
            JsonNode responses = operation.words().path("responses");
            assertThat(responses.propertyNames()).as(operation.name()).contains("400", "401", "500", "503");
            assertThat(responses.propertyNames()).as(operation.name()).anyMatch(status -> status.startsWith("2"));
            for (Entry<String, JsonNode> response : responses.properties()) {
                JsonNode words = document().resolved(response.getValue());
                assertThat(words.path("description").asString(""))
                        .as(operation.name() + " " + response.getKey())
                        .isNotBlank();
                assertThat(List.copyOf(words.path("content").propertyNames()))
                        .as(operation.name() + " " + response.getKey())
                        .isEqualTo(contentTypes(response.getKey()));
            }
        });
    }

    @Test
    void every_operation_wants_a_bearer_token_and_takes_a_version() {
        JsonNode token = document().document().at("/components/securitySchemes/token");

        assertThat(document().document().at("/security/0").has("token")).isTrue();
        assertThat(token.path("type").asString()).isEqualTo("http");
        assertThat(token.path("scheme").asString()).isEqualTo("bearer");
        assertThat(document().operations())
                .allSatisfy(operation -> assertThat(
                                operation.words().path("parameters").valueStream())
                        .as(operation.name())
                        .anyMatch(parameter ->
                                parameter.path("$ref").asString("").equals("#/components/parameters/API-Version")));
    }

    @Test
    void a_page_shows_it_and_asks_nobody_else() {
        String page = get("/swagger-ui/index.html").text();

        assertThat(get("/swagger-ui.html").headers().firstValue("Location")).hasValue("/swagger-ui/index.html");
        Matcher parts = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page);
        List<String> names = parts.results().map(part -> part.group(1)).toList();
        assertThat(names).anyMatch(name -> name.endsWith(".js")).anyMatch(name -> name.endsWith(".css"));
        assertThat(names).allSatisfy(name -> {
            assertThat(name).doesNotContain("//");
            Answer part = get(URI.create("/swagger-ui/").resolve(name).getPath());
            assertThat(part.status()).as(name).isEqualTo(200);
            assertThat(part.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        });
        assertThat(get("/swagger-ui/swagger-initializer.js").text())
                .contains("/v3/api-docs/swagger-config")
                .doesNotContain("://");
        assertThat(get("/v3/api-docs/swagger-config").field("url")).isEqualTo("/v3/api-docs");
    }

    @Test
    void it_is_shown_to_those_with_a_token_only_if_configured_so(LocalStack stack) {
        try (RunningService closed = RunningService.start(
                stack, ServiceSettings.on(stack).with("carillon.security.public-api-docs", "false"))) {
            ServiceClient client = closed.client();
            for (String path : List.of("/v3/api-docs", "/v3/api-docs.yaml", "/swagger-ui/index.html")) {
                assertProblem(client.get(path), 401, "unauthenticated");
                client.as(ALICE).get(path).with(200);
            }
        }
    }

    private static List<String> contentTypes(String status) {
        if (status.equals("204")) {
            return List.of();
        }
        return status.startsWith("2") ? List.of("application/json") : List.of("application/problem+json");
    }

    /** The operations that Spring knows of this service's controllers, named like the described ones. */
    private List<String> mappings() {
        List<String> mappings = new ArrayList<>();
        mapping().getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().equals("io.carillon.chat.rest")) {
                mappings.addAll(names(mapping));
            }
        });
        mappings.removeIf(mapping -> mapping.endsWith(" /error"));
        return mappings;
    }

    /** There are others: the actuator's. */
    private RequestMappingHandlerMapping mapping() {
        return Objects.requireNonNull(service.bean(DispatcherServlet.class).getHandlerMappings()).stream()
                .filter(mapping -> mapping.getClass().equals(RequestMappingHandlerMapping.class))
                .map(RequestMappingHandlerMapping.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(RequestMappingInfo mapping) {
        List<String> names = new ArrayList<>();
        for (String path : mapping.getPatternValues()) {
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                names.add(method + " " + path);
            }
        }
        return names;
    }

    private ApiDocument document() {
        return ApiDocument.of(service.client());
    }

    private Answer get(String path) {
        return service.client().get(path);
    }
}
