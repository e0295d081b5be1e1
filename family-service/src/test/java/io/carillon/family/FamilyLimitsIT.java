package io.carillon.family;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
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

import io.carillon.fixtures.service.RunningService;
import io.carillon.fixtures.service.ServiceSettings;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invitations that expire soon, and families that are full soon. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class FamilyLimitsIT {

    private final RunningService service;
    private final FamilyClient client;

    FamilyLimitsIT(LocalStack stack) {
        this.service = RunningService.start(
                stack,
                ServiceSettings.on(stack)
                        .inKeyspace("family_limits")
                        .with("carillon.family.invitation-validity", "1s")
                        .with("carillon.family.max-members", "2"),
                FamilyServiceApplication.class);
        this.client = new FamilyClient(service.client());
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
                .untilAsserted(() -> assertThat(client.as(BOB)
                                .get("/invitation?status=expired")
                                .body()
                                .at("/invitations/0/invitationId")
                                .asString(""))
                        .isEqualTo(invitationId));

        assertThat(client.as(ALICE)
                        .get("/family/" + familyId + "/invitations")
                        .body()
                        .at("/invitations/0/status")
                        .asString())
                .isEqualTo("expired");
        assertProblem(client.respond(BOB, invitationId, "accept"), 409, "invitation_expired");
        assertProblem(client.respond(BOB, invitationId, "decline"), 409, "invitation_expired");
        assertProblem(client.as(ALICE).delete("/invitation/" + invitationId), 409, "invitation_expired");
        assertProblem(
                client.as(BOB).post("/user/%s/family/%s".formatted(BOB.userId(), familyId), "{}"),
                409,
                "invitation_expired");
        assertThat(client.invite(ALICE, familyId, BOB)).isNotEqualTo(invitationId);
    }

    @Test
    void a_full_family_takes_nobody_until_somebody_leaves() {
        String familyId = client.create(ALICE, "Small");
        String bob = "/user/%s/family/%s".formatted(BOB.userId(), familyId);
        String carol = "/user/%s/family/%s".formatted(CAROL.userId(), familyId);

        assertThat(client.as(ERIN).post(bob, "{}").status()).isEqualTo(200);
        assertProblem(client.as(ERIN).post(carol, "{}"), 409, "too_many_members");
        assertProblem(client.respond(CAROL, client.invite(ALICE, familyId, CAROL), "accept"), 409, "too_many_members");
        assertThat(client.as(ERIN).post(bob, "{}").status()).isEqualTo(200);

        assertThat(client.as(BOB).delete(bob).status()).isEqualTo(204);
        assertThat(client.as(ERIN).post(carol, "{}").status()).isEqualTo(200);
    }
}
