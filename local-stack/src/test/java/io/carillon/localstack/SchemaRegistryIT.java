package io.carillon.localstack;

import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.junit.UsesLocalStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@UsesLocalStack(SCHEMA_REGISTRY)
class SchemaRegistryIT {
    private final LocalStack stack;

    SchemaRegistryIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    void a_schema_is_found_with_its_custom_properties_under_the_id_that_registration_gave() throws Exception {
        String id = idOf(register("round-trip", bell("string")));

        assertThat(get("/schemas/ids/" + id).body()).contains("\\\"notify\\\":[{\\\"type\\\":\\\"rang\\\"}]");
    }

    @Test
    void the_same_schema_has_the_same_id_under_every_subject() throws Exception {
        String id = idOf(register("first-subject", bell("string")));

        assertThat(idOf(register("first-subject", bell("string")))).isEqualTo(id);
        assertThat(idOf(register("second-subject", bell("string")))).isEqualTo(id);
    }

    @Test
    void a_schema_that_earlier_records_do_not_fit_is_refused() throws Exception {
        register("evolving", bell("string"));

        assertThat(register("evolving", bell("int")).statusCode()).isEqualTo(409);
    }

    @Test
    void a_killed_registry_comes_back_on_its_port_with_its_schemas() throws Exception {
        String id = idOf(register("survives", bell("long")));

        stack.server(SCHEMA_REGISTRY).kill();
        stack.server(SCHEMA_REGISTRY).start();

        assertThat(get("/schemas/ids/" + id).statusCode()).isEqualTo(200);
    }

    private static String bell(String fieldType) {
        return """
                {"type":"record","name":"Bell","namespace":"io.carillon.test","notify":[{"type":"rang"}],\
                "fields":[{"name":"tone","type":"%s"}]}""".formatted(fieldType);
    }

    private HttpResponse<String> register(String subject, String schema) throws IOException, InterruptedException {
        String body = "{\"schema\":\"" + schema.replace("\"", "\\\"") + "\"}";
        return send(request("/subjects/" + subject + "/versions")
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String idOf(HttpResponse<String> registered) {
        assertThat(registered.statusCode()).isEqualTo(200);
        return registered.body().replaceAll("\\D", "");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stack.schemaRegistryUrl() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
