package io.carillon.gateway.running;

import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@UsesLocalStack({KAFKA, SCHEMA_REGISTRY})
class WebClientFilesIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String INDEX = "/client/index.js";
    private static @Nullable TestIssuer issuer;
    private static @Nullable Gateway gateway;

    @BeforeAll
    static void startGateway(LocalStack stack) {
        issuer = new TestIssuer();
        gateway = Gateway.start(stack, issuer.uri());
    }

    @AfterAll
    static void stopGateway() {
        gateway().close();
        if (issuer != null) {
            issuer.close();
        }
    }

    @Test
    void the_module_is_a_script_that_any_page_may_import() throws Exception {
        HttpResponse<String> module = get(INDEX, "Origin", "https://app.example.org");

        assertThat(module.statusCode()).isEqualTo(200);
        assertThat(module.body()).contains("export { Carillon }");
        assertThat(header(module, "Content-Type")).startsWith("text/javascript");
        assertThat(header(module, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(module, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(module, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    }

    @Test
    void a_file_that_has_not_changed_is_not_sent_again() throws Exception {
        HttpResponse<String> first = get(INDEX);
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache, public");

        HttpResponse<String> again = get(INDEX, "If-None-Match", header(first, "ETag"));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(INDEX, "If-None-Match", "\"of another version\"").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/client/",
                "/client/none.js",
                "/client/../application.yaml",
                "/client/..%2f..%2f..%2fapplication.yaml",
                "/client/%2e%2e/%2e%2e/%2e%2e/application.yaml",
                "/application.yaml",
                "/index.js"
            })
    void nothing_else_is_served(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("carillon:");
    }

    @Test
    void the_files_can_only_be_read() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(gateway().http(INDEX))
                .POST(BodyPublishers.ofString("x"))
                .build();

        assertThat(HTTP.send(post, BodyHandlers.ofString()).statusCode()).isBetween(401, 405);
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway().http(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static Gateway gateway() {
        if (gateway == null) {
            throw new IllegalStateException("not started");
        }
        return gateway;
    }
}
