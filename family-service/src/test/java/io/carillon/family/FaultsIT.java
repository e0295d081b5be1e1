package io.carillon.family;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.CAROL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.fixtures.service.ServiceProcess;
import io.carillon.fixtures.service.ServiceSettings;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.events.EventMetadata;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever fails in between: a change that was answered with success has its events, once. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class FaultsIT {

    private final LocalStack stack;
    private final FamilyTopic topic;

    FaultsIT(LocalStack stack) {
        this.stack = stack;
        this.topic = new FamilyTopic(stack);
    }

    @Test
    void events_of_a_process_killed_between_commit_and_publication_arrive_once_after_its_restart() {
        ServiceSettings settings = ServiceSettings.on(stack).inKeyspace("killed");
        String familyId;
        try (ServiceProcess doomed = ServiceProcess.start(PublishingHeld.class, settings)) {
            FamilyClient client = new FamilyClient(doomed.client(stack));
            client.introduceEverybody();
            familyId = client.create(ALICE, "Survivors");
            client.invite(ALICE, familyId, BOB);
            doomed.awaitLine(Pattern.compile(PublishingHeld.HELD + familyId));
            doomed.kill();
        }
        assertThat(topic.eventsOf(familyId)).isEmpty();

        try (ServiceProcess successor = ServiceProcess.start(FamilyServiceApplication.class, settings)) {
            FamilyClient client = new FamilyClient(successor.client(stack));
            assertEvents(familyId, "FamilyCreated", "FamilyInvitationSent");

            client.invite(ALICE, familyId, CAROL);
            assertEvents(familyId, "FamilyCreated", "FamilyInvitationSent", "FamilyInvitationSent");
        }
    }

    @Test
    void an_invitation_made_while_kafka_is_down_succeeds_and_is_published_when_it_is_back() {
        FamilyClient client = FamilyClient.shared(stack);
        String familyId = client.create(ALICE, "Patient");
        topic.awaitEvents(familyId, 1);

        stack.server(KAFKA).stop();
        String invitationId = client.invite(ALICE, familyId, BOB);
        assertThat(client.respond(BOB, invitationId, "accept").status()).isEqualTo(200);
        assertThat(client.http().get("/actuator/health/readiness").status()).isEqualTo(200);
        stack.server(KAFKA).start();

        assertEvents(
                familyId, "FamilyCreated", "FamilyInvitationSent", "FamilyInvitationResponded", "FamilyMemberJoined");
    }

    @Test
    void a_registry_that_fails_after_the_start_is_not_missed() {
        FamilyClient client = FamilyClient.shared(stack);
        stack.server(SCHEMA_REGISTRY).stop();
        try {
            String familyId = client.create(ALICE, "Independent");
            String invitationId = client.invite(ALICE, familyId, BOB);
            assertThat(client.respond(BOB, invitationId, "decline").status()).isEqualTo(200);
            stack.server(SCHEMA_REGISTRY).start();

            assertEvents(familyId, "FamilyCreated", "FamilyInvitationSent", "FamilyInvitationResponded");
        } finally {
            stack.require(Set.of(SCHEMA_REGISTRY));
        }
    }

    @Test
    void a_service_that_starts_without_the_registry_is_not_ready_refuses_changes_and_recovers() {
        stack.server(SCHEMA_REGISTRY).stop();
        try (ServiceProcess early = ServiceProcess.start(
                FamilyServiceApplication.class, ServiceSettings.on(stack).inKeyspace("early"))) {
            FamilyClient client = new FamilyClient(early.clientBeforeItIsReady(stack));
            assertThat(client.http().get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(client.http().get("/actuator/health/liveness").status()).isEqualTo(200);
            assertProblem(client.as(ALICE).post("/family", "{\"familyName\": \"Early\"}"), 503, "not_ready");

            stack.server(SCHEMA_REGISTRY).start();

            client.http().awaitReady();
            assertEvents(client.create(ALICE, "Late"), "FamilyCreated");
        } finally {
            stack.require(Set.of(SCHEMA_REGISTRY));
        }
    }

    @Test
    void a_database_that_fails_is_a_problem_and_is_used_again_when_it_is_back() {
        FamilyClient client = FamilyClient.shared(stack);
        String familyId = client.create(ALICE, "Robust");
        stack.server(CASSANDRA).stop();
        try {
            assertProblem(client.as(ALICE).get("/family/" + familyId), 503, "storage_unavailable");
            await().untilAsserted(() -> assertThat(
                            client.http().get("/actuator/health/readiness").status())
                    .isEqualTo(503));
        } finally {
            stack.require(Set.of(CASSANDRA));
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                client.tryToInvite(ALICE, familyId, "bob").status())
                        .isEqualTo(201));
        assertEvents(familyId, "FamilyCreated", "FamilyInvitationSent");
    }

    /**
     * Waits until the family has these events. A fault may repeat one, with its id, when it hits between the publication
     * and the note that it is published; that is what at least once means, and what readers tell repeats by.
     */
    private void assertEvents(String familyId, String... types) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(firstOccurrences(familyId)).containsExactly(types));
    }

    private List<String> firstOccurrences(String familyId) {
        var ids = new HashSet<String>();
        return topic.eventsOf(familyId).stream()
                .filter(event -> ids.add(
                        EventMetadata.readFrom(event.headers()).orElseThrow().id()))
                .map(event -> event.value().getSchema().getName())
                .toList();
    }
}
