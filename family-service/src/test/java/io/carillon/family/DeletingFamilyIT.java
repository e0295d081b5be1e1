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

import io.carillon.events.family.FamilyDeleted;
import io.carillon.events.family.FamilyMembershipEnded;
import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.kafka.EventTopic;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class DeletingFamilyIT {

    private final FamilyClient client;
    private final FamilyTopic topic;

    DeletingFamilyIT(LocalStack stack) {
        this.client = FamilyClient.shared(stack);
        this.topic = new FamilyTopic(stack);
    }

    @Test
    void a_deleted_family_can_be_looked_at_by_its_members_and_changed_by_nobody() {
        String familyId = client.create(ALICE, "Gone");
        String carols = client.invite(ALICE, familyId, CAROL);
        client.respond(BOB, client.invite(ALICE, familyId, BOB), "accept");

        assertThat(client.as(ALICE).delete("/family/" + familyId).status()).isEqualTo(204);

        for (var member : List.of(ALICE, BOB, ERIN)) {
            Answer family = client.as(member).get("/family/" + familyId);
            assertThat(family.status()).isEqualTo(200);
            assertThat(family.body().path("softDelete").asBoolean()).isTrue();
            assertThat(family.body().path("parentIds")).hasSize(2);
        }
        assertProblem(client.as(CAROL).get("/family/" + familyId), 404, "unknown_family");
        assertProblem(client.as(ALICE).delete("/family/" + familyId), 409, "family_deleted");
        assertProblem(client.as(ALICE).patch("/family/" + familyId, "{\"familyName\": \"x\"}"), 409, "family_deleted");
        assertProblem(client.tryToInvite(ALICE, familyId, "dave"), 409, "family_deleted");
        assertProblem(client.respond(CAROL, carols, "accept"), 409, "family_deleted");
    }

    @Test
    void its_events_end_every_membership_after_the_news() {
        String familyId = client.create(ALICE, "Ended");
        client.respond(BOB, client.invite(ALICE, familyId, BOB), "accept");

        client.as(ALICE).delete("/family/" + familyId + "?dropReferences=true");

        List<SpecificRecord> events = EventTopic.values(topic.awaitEvents(familyId, 7));
        assertThat(events.get(4)).isInstanceOfSatisfying(FamilyDeleted.class, deleted -> {
            assertThat(deleted.getFamilyName()).isEqualTo("Ended");
            assertThat(deleted.getReferencesDropped()).isTrue();
            assertThat(deleted.getDeletedBy()).isEqualTo(ALICE.userId());
        });
        assertThat(events.subList(5, 7))
                .extracting(event -> ((FamilyMembershipEnded) event).getUserId())
                .containsExactly(ALICE.userId(), BOB.userId());
    }

    @Test
    void users_keep_listing_a_deleted_family_unless_the_references_are_dropped() {
        String kept = client.create(ALICE, "Listed");
        String dropped = client.create(ALICE, "Unlisted");
        client.as(ALICE).delete("/family/" + kept);
        client.as(ALICE).delete("/family/" + dropped + "?dropReferences=true");

        String familyIds = client.as(ALICE)
                .get("/user/" + ALICE.userId())
                .body()
                .path("familyIds")
                .toString();
        assertThat(familyIds).contains(kept).doesNotContain(dropped);
        assertThat(client.as(ALICE).get("/family/" + dropped).status()).isEqualTo(200);
    }

    @Test
    void only_admins_and_system_admins_delete() {
        String familyId = client.create(ALICE, "Kept");
        client.respond(BOB, client.invite(ALICE, familyId, BOB), "accept");

        assertProblem(client.as(BOB).delete("/family/" + familyId), 403, "not_an_admin");
        assertProblem(client.as(CAROL).delete("/family/" + familyId), 404, "unknown_family");
        assertProblem(
                client.as(ALICE).delete("/family/" + familyId + "?dropReferences=perhaps"), 400, "invalid_request");
        assertThat(client.as(ERIN).delete("/family/" + familyId).status()).isEqualTo(204);
    }
}
