package io.carillon.benchmarks.fanout;

import io.carillon.localstack.tokens.ManyUsersIssuer;
import io.carillon.schemas.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The owner of a tenant, who announces. */
final class Announcer {

    /** What is announced; about as long as people write. */
    static final String TEXT = "We will be performing maintenance on the servers. ".repeat(6);

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final URI service;
    private final String token;
    private final String tenantId;

    private Announcer(HttpClient http, URI service, String token, String tenantId) {
        this.http = http;
        this.service = service;
        this.token = token;
        this.tenantId = tenantId;
    }

    /** Registers a tenant and has it approved. */
    static Announcer register(URI service, ManyUsersIssuer issuer, HttpClient http) throws Exception {
        String token = issuer.token(Ids.next("user"));
        String tenantId = post(http, service.resolve("/tenants"), token, "{\"name\": \"Acme\"}", 201)
                .path("tenant_id")
                .asString();
        post(
                http,
                service.resolve("/tenants/" + tenantId + "/approve"),
                issuer.systemAdminToken(Ids.next("user")),
                "{}",
                200);
        return new Announcer(http, service, token, tenantId);
    }

    String tenantId() {
        return tenantId;
    }

    /** Announces something; returns its id as soon as it is committed. */
    String announce() throws Exception {
        return post(
                        http,
                        service.resolve("/tenants/" + tenantId + "/announcements"),
                        token,
                        "{\"title\": \"Server maintenance\", \"content\": \"%s\"}".formatted(TEXT),
                        201)
                .path("id")
                .asString();
    }

    private static JsonNode post(HttpClient http, URI uri, String token, String json, int expected)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException("%s: %d %s".formatted(uri, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }
}
