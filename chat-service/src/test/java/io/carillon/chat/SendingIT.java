package io.carillon.chat;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.chat.GroupFileSent;
import io.carillon.events.chat.GroupMessageSent;
import io.carillon.events.chat.UserNotificationSent;
import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.http.CallerClient;
import io.carillon.fixtures.http.ServiceClient;
import io.carillon.fixtures.service.RunningService;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is sent to groups and users, over REST. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class SendingIT {

    private final CallerClient alice;
    private final CallerClient bob;
    private final CallerClient backEnd;
    private final ChatTopic topic;
    private final String group = Ids.next("g").toLowerCase(Locale.ROOT);
    private final String user = "user-" + UUID.randomUUID();

    SendingIT(LocalStack stack) {
        ServiceClient client =
                RunningService.shared(stack, ChatServiceApplication.class).client();
        alice = client.as(ALICE);
        bob = client.as(BOB);
        backEnd = client.asBackEnd();
        topic = new ChatTopic(stack);
        alice.post("/groups", "{\"group_name\": \"%s\"}".formatted(group)).with(201);
        alice.put("/groups/" + group + "/members/" + bob.userId(), "{\"role\": \"member\"}")
                .with(204);
    }

    @Test
    void a_message_is_sent_to_all_members_of_a_group() {
        Answer sent = backEnd.post(
                        "/groups/" + group + "/messages", "{\"message\": \"Meeting\", \"data\": {\"room\": 7}}")
                .with(200);

        assertThat(sent.body().path("addressed").asInt()).isEqualTo(2);
        GroupMessageSent event = topic.only("group:" + group, GroupMessageSent.class);
        assertThat(event.getMessage()).isEqualTo("Meeting");
        assertThat(event.getData()).isEqualTo("{\"room\":7}");
        assertThat(event.getSentBy()).isEqualTo(backEnd.userId());
    }

    @Test
    void users_send_as_the_groups_rules_say_and_to_no_user() {
        assertThat(alice.post("/groups/" + group + "/messages", "{\"message\": \"x\"}")
                        .status())
                .isEqualTo(200);
        assertProblem(bob.post("/groups/" + group + "/messages", "{\"message\": \"x\"}"), 403, "forbidden");
        assertProblem(alice.post("/users/" + user + "/messages", "{\"message\": \"x\"}"), 403, "forbidden");
        assertProblem(alice.post("/groups/no_group/messages", "{\"message\": \"x\"}"), 404, "unknown_group");
    }

    @Test
    void what_is_sent_must_be_in_form() {
        assertProblem(backEnd.post("/users/" + user + "/messages", "{}"), 400, "invalid_data");
        assertProblem(backEnd.post("/users/" + user + "/messages", "{\"message\": 1}"), 400, "invalid_request");
        assertProblem(
                backEnd.post("/users/" + user + "/messages", "{\"message\": \"x\", \"data\": []}"),
                400,
                "invalid_request");
        assertProblem(
                backEnd.post(
                        "/users/" + user + "/notifications", "{\"message\": \"x\", \"notification_type\": \"loud\"}"),
                400,
                "invalid_data");
    }

    @Test
    void users_and_groups_are_sent_to_at_once() {
        Answer sent = backEnd.post(
                        "/notifications",
                        "{\"to\": {\"users\": [\"%s\"], \"groups\": [\"%s\"]}, \"message\": \"Done\", \"notification_type\": \"success\"}"
                                .formatted(user, group))
                .with(200);

        assertThat(sent.text())
                .isEqualTo(
                        "{\"addressed\":3,\"users\":[{\"user_id\":\"%s\",\"addressed\":1}],\"groups\":[{\"group_name\":\"%s\",\"addressed\":2}]}"
                                .formatted(user, group));
        UserNotificationSent event = topic.only("user:" + user, UserNotificationSent.class);
        assertThat(event.getNotificationType()).isEqualTo("success");
    }

    @Test
    void nothing_is_sent_if_a_target_is_known_to_refuse_it() {
        Answer refused = backEnd.post(
                "/messages",
                "{\"to\": {\"users\": [\"%s\"], \"groups\": [\"%s\", \"no_group\"]}, \"message\": \"x\"}"
                        .formatted(user, group));

        assertProblem(refused, 404, "unknown_group");
        assertThat(refused.body().path("not_sent")).hasSize(1);
        assertThat(refused.body().path("not_sent").path(0).path("group_name").asString())
                .isEqualTo("no_group");
        assertThat(refused.body().path("sent").path("addressed").asInt(-1)).isZero();
        assertThat(topic.of("user:" + user)).isEmpty();
    }

    @Test
    void a_request_sent_again_with_its_key_sends_once() {
        for (int i = 0; i < 2; i++) {
            Answer answer = backEnd.client()
                    .send(backEnd.request("/files")
                            .header("Idempotency-Key", "file for " + group)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(
                                    "{\"to\": {\"groups\": [\"%s\"]}, \"file_url\": \"https://files.example/a/report.pdf\", \"file_size\": 10}"
                                            .formatted(group))));
            assertThat(answer.with(200).body().path("addressed").asInt()).isEqualTo(2);
        }

        GroupFileSent event = topic.only("group:" + group, GroupFileSent.class);
        assertThat(event.getFileName()).isEqualTo("report.pdf");
    }

    @Test
    void who_sends_too_fast_hears_when_to_go_on_and_whom_it_reached() {
        Answer refused = firstRefused("/groups/" + group + "/messages", "{\"message\": \"x\"}");
        Answer partly = firstRefused(
                "/messages",
                "{\"to\": {\"users\": [\"%s\"], \"groups\": [\"%s\"]}, \"message\": \"x\"}".formatted(user, group));

        assertProblem(refused, 429, "rate_limited");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertProblem(partly, 429, "partly_sent");
        assertThat(partly.body().path("sent").path("users")).hasSize(1);
        assertThat(partly.body().path("not_sent").path(0).path("code").asString())
                .isEqualTo("rate_limited");
        assertThat(partly.body()
                        .path("not_sent")
                        .path(0)
                        .path("retry_after_seconds")
                        .asInt())
                .isPositive();
    }

    @Test
    void there_are_limits_to_whom_is_named_at_once() {
        assertProblem(backEnd.post("/messages", "{\"message\": \"x\"}"), 400, "invalid_request");
        assertProblem(backEnd.post("/messages", "{\"message\": \"x\", \"to\": {}}"), 400, "invalid_request");
        List<String> many =
                IntStream.range(0, 101).mapToObj(i -> "\"u" + i + "\"").toList();
        Answer tooMany = backEnd.post(
                "/messages", "{\"message\": \"x\", \"to\": {\"users\": [%s]}}".formatted(String.join(",", many)));
        assertProblem(tooMany, 400, "invalid_request");
        assertThat(tooMany.body().path("errors").path(0).path("field").asString())
                .isEqualTo("to.users");
        assertThat(backEnd.post(
                                "/messages",
                                "{\"message\": \"x\", \"to\": {\"users\": [%s]}}"
                                        .formatted(String.join(",", many.subList(0, 100))))
                        .with(200)
                        .body()
                        .path("addressed")
                        .asInt())
                .isEqualTo(100);
    }

    private Answer firstRefused(String path, String body) {
        return IntStream.range(0, 100)
                .mapToObj(_ -> backEnd.post(path, body))
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();
    }
}
