package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.ClientCommand;
import io.carillon.delivery.CommandAuthority;
import io.carillon.gateway.commands.DocumentedFrames;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.JsonNode;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingIT {

    private static final String TRACEPARENT = "00-[0-9a-f]{32}-[0-9a-f]{16}-01";

    private final TestIssuer issuer = new TestIssuer();
    private Gateway gateway;
    private Service service;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = Gateway.start(
                stack,
                issuer.uri(),
                "commands.max-open=2000",
                "queue.max-frames=4096",
                "limits.frames-per-second=100000",
                "limits.frames-at-once=100000",
                "limits.size-per-second=100MB",
                "limits.size-at-once=100MB",
                "limits.user-frames-per-second=100000",
                "limits.user-frames-at-once=100000");
        service = new Service(stack);
    }

    @AfterAll
    void stop() {
        gateway.close();
        service.close();
        issuer.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/service-frames.csv")
    void a_frame_goes_to_its_service_under_its_scope_and_the_answers_come_back(String type, String topic, String key) {
        String anna = Log.userOf(2);
        try (Client client = connect(anna);
                Client other = connect(anna)) {
            client.send(DocumentedFrames.frame(type, "op-1"));
            Service.Asked first = service.await(client.sessionId(), type);
            assertThat(first.source().topic()).isEqualTo(topic);
            assertThat(first.source().key()).isEqualTo(key);
            assertThat(first.command().getUserId()).isEqualTo(anna);
            assertThat(first.data()).isEqualTo(DocumentedFrames.data(type).toString());
            service.done(first, "{\"message_id\":\"msg_1\"}");
            assertThat(client.awaitFrame("ack").get("data").toString())
                    .isEqualTo("{\"op_id\":\"op-1\",\"data\":{\"message_id\":\"msg_1\"}}");

            client.send(DocumentedFrames.frame(type, "op-2"));
            Service.Asked second = service.await(
                    client.sessionId(),
                    asked -> !asked.command().getId().equals(first.command().getId()));
            service.refuse(second, "not_a_member", "You are not a member.");
            assertThat(client.awaitFrame("error").get("data").toString())
                    .isEqualTo("{\"op_id\":\"op-2\",\"code\":\"not_a_member\",\"message\":\"You are not a member.\"}");
            assertThat(other.frames()).hasSize(1);
        }
    }

    @Test
    void a_command_says_who_asked_where_and_when() {
        try (Client client = connect(Log.userOf(2))) {
            client.send(DocumentedFrames.frame("chat.send", "op-1"));

            Service.Asked asked = service.await(client.sessionId(), "chat.send");
            ClientCommand command = asked.command();
            assertThat(command.getId()).startsWith("cmd_");
            assertThat(command.getDisplayName()).isNull();
            assertThat(command.getAuthority()).isEqualTo(CommandAuthority.user);
            assertThat(command.getDeviceId()).isEqualTo(client.sessionId());
            assertThat(command.getGatewayId()).startsWith("gw_");
            assertThat(command.getReceivedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
            assertThat(asked.header("ce_id")).isEqualTo(command.getId());
            assertThat(asked.header("ce_type")).isEqualTo("io.carillon.delivery.ClientCommand");
            assertThat(asked.header("ce_source")).isEqualTo("/carillon/notification-gateway");
            assertThat(asked.header("ce_subject")).isEqualTo("room:general");
            assertThat(asked.header("traceparent")).matches(TRACEPARENT);
            service.done(asked, "{}");
            client.awaitFrame("ack");
        }
    }

    @Test
    void a_command_says_what_the_token_calls_the_user() {
        String anna = Log.userOf(2);
        String token = issuer.tokenSaying(anna, Map.of("name", "Anna Bell", "preferred_username", "anna"));
        try (Client client = Client.connect(gateway, token)) {
            client.send(DocumentedFrames.frame("chat.send", "op-1"));

            Service.Asked asked = service.await(client.sessionId(), "chat.send");
            assertThat(asked.command().getDisplayName()).isEqualTo("Anna Bell");
            service.done(asked, "{}");
            client.awaitFrame("ack");
        }
    }

    @Test
    void a_frame_that_does_not_say_its_scope_is_not_passed_on() {
        try (Client client = connect(Log.userOf(2))) {
            client.send("{\"type\":\"chat.send\",\"data\":{\"body\":\"Hi\"},\"op_id\":\"op-1\"}");

            JsonNode error = client.awaitFrame("error").get("data");
            assertThat(error.get("code").asString()).isEqualTo("invalid_data");
            assertThat(error.get("op_id").asString()).isEqualTo("op-1");
            assertThat(error.get("message").asString()).contains("\"scope\"");
        }
    }

    @Test
    void without_an_op_id_an_error_comes_and_an_ack_does_not() {
        try (Client client = connect(Log.userOf(2))) {
            client.send("{\"type\":\"chat.typing\",\"data\":{\"scope\":\"room:1\",\"typing\":true}}");
            client.send("{\"type\":\"chat.typing\",\"data\":{\"scope\":\"room:1\",\"typing\":false}}");
            service.done(service.await(client.sessionId(), asked -> asked.data().contains("true")), "{}");
            service.refuse(
                    service.await(client.sessionId(), asked -> asked.data().contains("false")), "no", "No.");

            JsonNode error = client.awaitFrame("error");
            assertThat(error.get("data").toString()).isEqualTo("{\"code\":\"no\",\"message\":\"No.\"}");
            assertThat(client.frames()).hasSize(2);
        }
    }

    @Test
    void a_uuid_is_the_same_command_on_every_connection_of_its_user_and_is_answered_on_each() {
        String anna = Log.userOf(2);
        String opId = UUID.randomUUID().toString();
        try (Client phone = connect(anna);
                Client laptop = connect(anna);
                Client stranger = connect(Log.userOf(2))) {
            for (Client client : List.of(phone, laptop, stranger)) {
                client.send(DocumentedFrames.frame("chat.send", opId));
            }

            Service.Asked first = service.await(phone.sessionId(), "chat.send");
            Service.Asked again = service.await(laptop.sessionId(), "chat.send");
            Service.Asked other = service.await(stranger.sessionId(), "chat.send");
            assertThat(again.command().getId()).isEqualTo(first.command().getId());
            assertThat(other.command().getId()).isNotEqualTo(first.command().getId());
            service.done(first, "{\"for\":\"phone\"}");
            service.done(again, "{\"for\":\"laptop\"}");
            assertThat(phone.awaitFrame("ack").toString()).contains("phone");
            assertThat(laptop.awaitFrame("ack").toString()).contains("laptop");
            service.done(other, "{}");
            stranger.awaitFrame("ack");
        }
    }

    @Test
    void what_is_no_uuid_counts_for_its_session_only() {
        String anna = Log.userOf(2);
        try (Client phone = connect(anna);
                Client laptop = connect(anna)) {
            phone.send(DocumentedFrames.frame("chat.send", "1"));
            laptop.send(DocumentedFrames.frame("chat.send", "1"));

            Service.Asked first = service.await(phone.sessionId(), "chat.send");
            Service.Asked other = service.await(laptop.sessionId(), "chat.send");
            assertThat(other.command().getId()).isNotEqualTo(first.command().getId());
            service.done(first, "{}");
            service.done(other, "{}");
            phone.awaitFrame("ack");
            laptop.awaitFrame("ack");
        }
    }

    @Test
    void a_thousand_messages_to_one_scope_reach_the_service_in_their_order() {
        try (Client client = connect(Log.userOf(2))) {
            int messages = 1_000;
            for (int i = 0; i < messages; i++) {
                client.send("{\"type\":\"chat.send\",\"data\":{\"scope\":\"room:busy\",\"body\":\"" + i
                        + "\"},\"op_id\":\"" + i + "\"}");
            }

            Awaitility.await("all commands")
                    .until(() -> service.askedBy(client.sessionId()).size() == messages);
            List<Service.Asked> asked = service.askedBy(client.sessionId());
            assertThat(asked)
                    .extracting(Service.Asked::data)
                    .isEqualTo(IntStream.range(0, messages)
                            .mapToObj(i -> "{\"scope\":\"room:busy\",\"body\":\"" + i + "\"}")
                            .toList());
            asked.forEach(one -> service.done(one, "{}"));
            Awaitility.await("all acks").until(() -> client.frames().size() == messages + 1);
        }
    }

    private Client connect(String user) {
        return Client.connect(gateway, issuer.token(user));
    }
}
