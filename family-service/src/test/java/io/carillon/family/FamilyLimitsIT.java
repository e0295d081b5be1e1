package io.carillon.family;

import static io.carillon.family.ProblemAssert.assertProblem;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.CAROL;
import static io.carillon.localstack.DemoUser.ERIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invitations that expire soon, and families that are full soon. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class FamilyLimitsIT {

    private final RunningService service;
    private final ServiceClient client;

    FamilyLimitsIT(LocalStack stack) {
        this.service = RunningService.start(
                stack,
                ServiceSettings.on(stack)
                        .inKeyspace("family_limits")
                        .with("carillon.family.invitation-validity", "1s")
                        .with("carillon.family.max-members", "2"));
        this.client = service.client();
        client.introduceEverybody();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void an_invitation_that_nobody_answers_in_time_is_expired_for_everybody_and_can_be_sent_again() {
        String familyId = client.create(ALICE, "Impatient");
        String invitationId = client.invite(ALICE, familyId, BOB);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(client.get(BOB, "/invitation?status=expired")
                                .body()
                                .at("/invitations/0/invitationId")
                                .asString(""))
                        .isEqualTo(invitationId));

        assertThat(client.get(ALICE, "/family/" + familyId + "/invitations")
                        .body()
                        .at("/invitations/0/status")
                        .asString())
                .isEqualTo("expired");
        assertProblem(client.respond(BOB, invitationId, "accept"), 409, "invitation_expired");
        assertProblem(client.respond(BOB, invitationId, "decline"), 409, "invitation_expired");
        assertProblem(client.delete(ALICE, "/invitation/" + invitationId), 409, "invitation_expired");
        assertProblem(
                client.post(BOB, "/user/%s/family/%s".formatted(BOB.userId(), familyId), "{}"),
                409,
                "invitation_expired");
        assertThat(client.invite(ALICE, familyId, BOB)).isNotEqualTo(invitationId);
    }

    @Test
    void a_full_family_takes_nobody_until_somebody_leaves() {
        String familyId = client.create(ALICE, "Small");
        String bob = "/user/%s/family/%s".formatted(BOB.userId(), familyId);
        String carol = "/user/%s/family/%s".formatted(CAROL.userId(), familyId);

        assertThat(client.post(ERIN, bob, "{}").status()).isEqualTo(200);
        assertProblem(client.post(ERIN, carol, "{}"), 409, "too_many_members");
        assertProblem(client.respond(CAROL, client.invite(ALICE, familyId, CAROL), "accept"), 409, "too_many_members");
        assertThat(client.post(ERIN, bob, "{}").status()).isEqualTo(200);

        assertThat(client.delete(BOB, bob).status()).isEqualTo(204);
        assertThat(client.post(ERIN, carol, "{}").status()).isEqualTo(200);
    }
}
