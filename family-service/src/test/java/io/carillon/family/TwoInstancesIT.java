package io.carillon.family;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.CAROL;
import static io.carillon.localstack.DemoUser.DAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.kafka.EventTopic;
import io.carillon.fixtures.service.ServiceSettings;
import io.carillon.fixtures.service.TwoInstances;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.events.EventMetadata;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two instances that start together on an empty database and serve the same families. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class TwoInstancesIT {

    private static final int CALLS = 50;

    private static @Nullable TwoInstances instances;

    private final FamilyTopic topic;

    TwoInstancesIT(LocalStack stack) {
        this.topic = new FamilyTopic(stack);
    }

    @BeforeAll
    static void startInstances(LocalStack stack) {
        instances = TwoInstances.start(
                stack, ServiceSettings.on(stack).inKeyspace("two_instances"), FamilyServiceApplication.class);
        new FamilyClient(instances.client(0)).introduceEverybody();
    }

    @AfterAll
    static void stopInstances() {
        Objects.requireNonNull(instances).close();
    }

    @Test
    void of_50_acceptances_at_once_one_is_accepted_and_one_event_says_so() {
        String familyId = instance(0).create(ALICE, "Contested");
        String invitationId = instance(0).invite(ALICE, familyId, BOB);

        List<Answer> answers = atOnce(call -> instance(call).respond(BOB, invitationId, "accept"));

        assertOneSucceeded(answers, 200, "already_answered");
        instance(1).invite(ALICE, familyId, CAROL);
        assertThat(EventTopic.values(awaitEvents(familyId, 5)))
                .extracting(event -> event.getSchema().getName())
                .containsExactly(
                        "FamilyCreated",
                        "FamilyInvitationSent",
                        "FamilyInvitationResponded",
                        "FamilyMemberJoined",
                        "FamilyInvitationSent");
    }

    @Test
    void of_50_invitations_of_one_user_at_once_one_is_sent() {
        String familyId = instance(0).create(ALICE, "Eager");

        List<Answer> answers = atOnce(call -> instance(call).tryToInvite(ALICE, familyId, "bob"));

        assertOneSucceeded(answers, 201, "already_invited");
        instance(0).invite(ALICE, familyId, CAROL);
        assertThat(awaitEvents(familyId, 3)).hasSize(3);
    }

    @Test
    void different_changes_at_once_all_happen_and_their_events_count_without_gaps() {
        String familyId = instance(0).create(ALICE, "Busy");
        List<DemoUser> invitees = List.of(BOB, CAROL, DAVE);
        List<String> invitations = invitees.stream()
                .map(invitee -> instance(1).invite(ALICE, familyId, invitee))
                .toList();

        List<Answer> answers = TwoInstances.atOnce(
                invitees.size(), call -> instance(call).respond(invitees.get(call), invitations.get(call), "accept"));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(instance(0).as(ALICE).get("/family/" + familyId).body().path("members"))
                .hasSize(4);
        assertThat(awaitEvents(familyId, 10))
                .extracting(event -> EventTopic.header(event, EventMetadata.SEQUENCE_HEADER))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10)
                        .mapToObj("%020d"::formatted)
                        .toList());
    }

    @Test
    void of_50_families_founded_at_once_with_a_new_address_all_have_the_same_user() {
        List<Answer> answers = atOnce(
                call -> instance(call)
                        .as(ALICE)
                        .post(
                                "/family",
                                "{\"familyName\": \"With Kim\", \"students\": [{\"email\": \"kim@example.org\", \"name\": \"Kim\"}]}"));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.body().at("/studentIds/0").asString())
                .containsOnly(answers.getFirst().body().at("/studentIds/0").asString());
    }

    @Test
    void a_request_sent_50_times_at_once_under_one_key_founds_one_family() {
        List<Answer> answers = atOnce(call -> instance(call)
                .http()
                .send(instance(call)
                        .as(ALICE)
                        .request("/family")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "a key")
                        .POST(BodyPublishers.ofString("{\"familyName\": \"Once\", \"parents\": [{\"userId\": \"%s\"}]}"
                                .formatted(BOB.userId())))));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers)
                .extracting(answer -> answer.field("familyId"))
                .containsOnly(answers.getFirst().field("familyId"));
        assertThat(awaitEvents(answers.getFirst().field("familyId"), 2)).hasSize(2);
    }

    /** Returns what a family has when it has at least so many different events. */
    private List<ConsumerRecord<String, SpecificRecord>> awaitEvents(String familyId, int atLeast) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> EventTopic.withoutRepeats(topic.eventsOf(familyId)), events -> events.size() >= atLeast);
    }

    private static FamilyClient instance(int call) {
        return new FamilyClient(Objects.requireNonNull(instances).client(call));
    }

    private static void assertOneSucceeded(List<Answer> answers, int status, String otherwise) {
        assertThat(answers).filteredOn(answer -> answer.status() == status).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != status)
                .hasSize(CALLS - 1)
                .allSatisfy(answer -> assertProblem(answer, 409, otherwise));
    }

    private static List<Answer> atOnce(IntFunction<Answer> call) {
        return TwoInstances.atOnce(CALLS, call);
    }
}
