package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.Notification;
import io.carillon.gateway.commands.DocumentedFrames;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandOutcomesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TestIssuer issuer = new TestIssuer();
    private Gateway gateway;
    private Service service;
    private Log log;

    @BeforeAll
    void start(LocalStack stack) {
        gateway = Gateway.start(
                stack,
                issuer.uri(),
                "commands.answer-timeout=4s",
                "commands.delivery-timeout=3s",
                "limits.max-refusals=1",
                "limits.channels-per-session=2");
        log = new Log(stack);
        service = new Service(stack);
    }

    @AfterAll
    void stop() {
        gateway.close();
        service.close();
        log.close();
        issuer.close();
    }

    @Test
    void who_asks_to_join_is_told_of_the_channel_until_he_is_refused() {
        String anna = Log.userOf(2);
        try (Client client = connect(anna)) {
            client.send(DocumentedFrames.frame("room.join", "op-1"));
            Service.Asked join = service.await(client.sessionId(), "room.join");
            String early = log.write(inRoom("room:general", anna));
            client.awaitNotification(early);

            service.refuse(join, "forbidden", "No.");
            client.awaitFrame("error");
            log.write(inRoom("room:general", anna));
            String marker = log.tell(anna);
            client.awaitNotification(marker);
            assertThat(client.notificationIds()).containsExactly(early, marker);
        }
    }

    @Test
    void who_has_joined_is_told_of_the_channel_until_he_has_left() {
        String anna = Log.userOf(2);
        try (Client client = connect(anna)) {
            client.send(DocumentedFrames.frame("room.join", "op-1"));
            service.done(service.await(client.sessionId(), "room.join"), "{}");
            client.awaitFrame("ack");
            String heard = log.write(inRoom("room:general", anna));
            client.awaitNotification(heard);

            client.send(DocumentedFrames.frame("room.leave", "op-2"));
            service.done(service.await(client.sessionId(), "room.leave"), "{}");
            client.awaitFrame("ack", ack -> ack.toString().contains("op-2"));
            log.write(inRoom("room:general", anna));
            String marker = log.tell(anna);
            client.awaitNotification(marker);
            assertThat(client.notificationIds()).containsExactly(heard, marker);
        }
    }

    @Test
    void a_session_with_as_many_channels_as_allowed_can_not_join_another() {
        try (Client client = connect(Log.userOf(2))) {
            client.send("{\"type\":\"room.join\",\"data\":{\"room\":\"1\"},\"op_id\":\"op-1\"}");
            client.send("{\"type\":\"subscribe\",\"data\":{\"group\":\"2\"},\"op_id\":\"op-2\"}");
            client.send("{\"type\":\"tenant.join\",\"data\":{\"tenant_id\":\"3\"},\"op_id\":\"op-3\"}");

            JsonNode error = client.awaitFrame("error").get("data");
            assertThat(error.get("code").asString()).isEqualTo("too_many_subscriptions");
            assertThat(error.get("op_id").asString()).isEqualTo("op-3");
            service.done(service.await(client.sessionId(), "subscribe"), "{}");
            service.done(service.await(client.sessionId(), "room.join"), "{}");
            client.awaitFrame("ack", ack -> ack.toString().contains("op-1"));
            assertThat(service.askedBy(client.sessionId())).hasSize(2);
        }
    }

    @Test
    void a_service_that_is_asked_too_much_says_when_to_come_back_and_the_session_goes_on() {
        try (Client client = connect(Log.userOf(2))) {
            client.send(DocumentedFrames.frame("chat.send", "op-1"));
            service.refuse(service.await(client.sessionId(), "chat.send"), "rate_limited", "Slowly.", 700);

            assertThat(client.awaitFrame("error").get("data").toString())
                    .isEqualTo("{\"op_id\":\"op-1\",\"code\":\"rate_limited\",\"message\":\"Slowly.\","
                            + "\"retry_after_ms\":700}");
            client.send("{\"type\":\"presence.ping\"}");
            client.awaitFrame("presence.pong");
        }
    }

    @Test
    void other_refusals_do_not_say_when_to_come_back() {
        try (Client client = connect(Log.userOf(2))) {
            client.send(DocumentedFrames.frame("chat.send", "op-1"));
            service.refuse(service.await(client.sessionId(), "chat.send"), "not_a_member", "No.", 700);

            assertThat(client.awaitFrame("error").get("data").propertyNames())
                    .containsExactly("op_id", "code", "message");
        }
    }

    @Test
    void a_refusal_that_asks_to_come_back_in_the_past_is_a_dead_letter_and_no_frame() {
        try (Client client = connect(Log.userOf(2))) {
            client.send(DocumentedFrames.frame("chat.send", "op-1"));
            Service.Asked asked = service.await(client.sessionId(), "chat.send");
            double before = gateway.count("carillon.gateway.dead.letters", "reason", "invalid_data");

            service.refuse(asked, "rate_limited", "Slowly.", -1);

            Awaitility.await()
                    .until(() ->
                            gateway.count("carillon.gateway.dead.letters", "reason", "invalid_data") == before + 1);
            assertThat(client.awaitFrame("error").toString()).contains("unanswered");
        }
    }

    @Test
    void a_command_without_an_answer_ends_as_unanswered_and_what_comes_later_is_dropped() {
        try (Client client = connect(Log.userOf(2))) {
            client.send(DocumentedFrames.frame("chat.send", "op-1"));
            Service.Asked asked = service.await(client.sessionId(), "chat.send");

            JsonNode error = client.awaitFrame("error").get("data");
            assertThat(error.get("code").asString()).isEqualTo("unanswered");
            assertThat(error.get("op_id").asString()).isEqualTo("op-1");
            double before = gateway.count("carillon.gateway.command.answers.dropped");
            service.done(asked, "{}");
            Awaitility.await().until(() -> gateway.count("carillon.gateway.command.answers.dropped") == before + 1);
            assertThat(client.frames()).hasSize(2);
        }
    }

    @Test
    void answers_that_are_not_for_this_gateway_or_not_legible_do_not_disturb_the_others(LocalStack stack) {
        try (Client client = connect(Log.userOf(2));
                DeadLetterReader letters = new DeadLetterReader(stack)) {
            client.send(DocumentedFrames.frame("chat.send", "op-1"));
            Service.Asked asked = service.await(client.sessionId(), "chat.send");

            service.doneFor(asked, "gw_of_somebody_else", "{\"from\":\"elsewhere\"}");
            RecordMetadata rubbish = service.write(asked, new byte[] {1, 2, 3});
            service.done(asked, "{\"from\":\"here\"}");

            assertThat(client.awaitFrame("ack").toString()).contains("here");
            assertThat(letters.await(rubbish)).containsEntry("dead_letter_reason", "not_wire_format");
            assertThat(client.frames()).hasSize(2);
        }
    }

    @Test
    void an_answer_that_is_not_json_is_a_dead_letter_and_no_frame() {
        try (Client client = connect(Log.userOf(2))) {
            client.send(DocumentedFrames.frame("chat.send", "op-1"));
            Service.Asked asked = service.await(client.sessionId(), "chat.send");
            double before = gateway.count("carillon.gateway.dead.letters", "reason", "invalid_data");

            service.done(asked, "{\"a\":1},{");

            Awaitility.await()
                    .until(() ->
                            gateway.count("carillon.gateway.dead.letters", "reason", "invalid_data") == before + 1);
            assertThat(client.awaitFrame("error").toString()).contains("unanswered");
        }
    }

    @Test
    void while_kafka_is_down_commands_fail_in_time_and_afterwards_they_pass_again(LocalStack stack) {
        try (Client client = connect(Log.userOf(2))) {
            stack.server(Component.KAFKA).stop();
            client.send(DocumentedFrames.frame("chat.send", "op-1"));
            client.send("{\"type\":\"presence.ping\"}");
            client.awaitFrame("presence.pong");
            JsonNode error = client.awaitFrame("error").get("data");
            assertThat(error.get("code").asString()).isIn("unavailable", "unanswered");
            stack.server(Component.KAFKA).start();

            Awaitility.await("a command passes")
                    .atMost(PATIENCE)
                    .pollInterval(SECOND)
                    .until(() -> {
                        client.send(DocumentedFrames.frame(
                                "chat.edit", UUID.randomUUID().toString()));
                        return !service.askedBy(client.sessionId()).isEmpty();
                    });
            service.askedBy(client.sessionId()).forEach(asked -> service.done(asked, "{}"));
            client.awaitFrame("ack");
        }
    }

    private static Notification inRoom(String channel, String user) {
        return Log.notification(user).setChannel(channel).build();
    }

    private Client connect(String user) {
        return Client.connect(gateway, issuer.token(user));
    }
}
