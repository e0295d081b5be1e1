package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.Component;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.localstack.tokens.TokenClient;
import io.carillon.localstack.tokens.TokenPair;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The gateway as {@code ./carillon up} runs it, on the issuer of the local stack. */
@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY, Component.TOKEN_ISSUER})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealIssuerIT {

    private static final String ALICE = DemoUser.ALICE.userId();

    private LocalStack stack;
    private Gateway gateway;
    private Log log;

    @BeforeAll
    void start(LocalStack running) {
        stack = running;
        gateway = Gateway.start(stack, stack.issuerUri());
        log = new Log(stack);
    }

    @AfterAll
    void stop() {
        gateway.close();
        log.close();
    }

    @Test
    void its_tokens_are_good_and_name_the_user() {
        try (Client alice = Client.connect(gateway, stack.accessToken(DemoUser.ALICE))) {
            JsonNode ready = alice.awaitFrame("connection.ready").get("data");
            assertThat(ready.get("user_id").asString()).isEqualTo(ALICE);
        }
    }

    @Test
    void its_refresh_token_renews_a_session_under_traffic_and_what_it_gives_opens_another() throws Exception {
        TokenPair tokens = signIn(DemoUser.ALICE);
        AtomicBoolean done = new AtomicBoolean();
        try (Client alice = Client.connect(gateway, tokens.accessToken())) {
            CompletableFuture<List<String>> traffic =
                    CompletableFuture.supplyAsync(() -> tellUntil(done), Thread::startVirtualThread);
            JsonNode renewed = refresh(alice, "op-1", tokens.refreshToken());
            done.set(true);

            assertThat(Instant.parse(renewed.get("expires_at").asString())).isAfterOrEqualTo(tokens.expiresAt());
            List<String> sent = traffic.get();
            alice.awaitNotification(sent.getLast());
            assertThat(alice.notificationIds()).isEqualTo(sent);
            String newer = renewed.get("access_token").asString();
            assertThat(newer).isNotEqualTo(tokens.accessToken());
            try (Client again = Client.connect(gateway, newer, alice.cursor())) {
                again.awaitNotification(log.tell(ALICE));
            }
        }
    }

    @Test
    void another_user_s_a_revoked_and_a_made_up_refresh_token_change_nothing() throws Exception {
        TokenPair tokens = signIn(DemoUser.ALICE);
        revoke(tokens.refreshToken());
        try (Client alice = Client.connect(gateway, tokens.accessToken())) {
            assertThat(refusal(alice, "op-1", signIn(DemoUser.BOB).refreshToken()))
                    .isEqualTo("subject_changed");
            assertThat(refusal(alice, "op-2", tokens.refreshToken())).isEqualTo("refresh_refused");
            assertThat(refusal(alice, "op-3", "made-up")).isEqualTo("refresh_refused");
            alice.awaitNotification(log.tell(ALICE));
        }
    }

    private TokenPair signIn(DemoUser user) {
        return new TokenClient(URI.create(stack.issuerUri())).signIn(user.username(), user.password());
    }

    private List<String> tellUntil(AtomicBoolean done) {
        List<String> sent = new ArrayList<>();
        do {
            sent.add(log.tell(ALICE));
        } while (!done.get());
        return sent;
    }

    private void revoke(String token) throws IOException, InterruptedException {
        String client = TokenClient.CLIENT_ID + ":" + TokenClient.CLIENT_SECRET;
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.issuerUri() + "/oauth2/revoke"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=" + token))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    private static JsonNode refresh(Client client, String opId, String token) {
        send(client, opId, token);
        return client.awaitFrame("ack", ack -> opId(ack).equals(opId))
                .get("data")
                .get("data");
    }

    private static String refusal(Client client, String opId, String token) {
        send(client, opId, token);
        JsonNode error = client.awaitFrame("error", frame -> opId(frame).equals(opId));
        return error.get("data").get("code").asString();
    }

    private static void send(Client client, String opId, String token) {
        client.send("{\"type\":\"auth.refresh\",\"data\":{\"refresh_token\":\"%s\"},\"op_id\":\"%s\"}"
                .formatted(token, opId));
    }

    private static String opId(JsonNode answer) {
        return answer.get("data").path("op_id").asString("");
    }
}
