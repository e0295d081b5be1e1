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
import static io.carillon.localstack.DemoUser.ERIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.family.FamilyInvitationRevoked;
import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.kafka.EventTopic;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Listing invitations, on both sides, and withdrawing them. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class InvitationsIT {

    private final FamilyClient client;
    private final FamilyTopic topic;

    InvitationsIT(LocalStack stack) {
        this.client = FamilyClient.shared(stack);
        this.topic = new FamilyTopic(stack);
    }

    @Test
    void an_invitee_sees_his_invitations_newest_first_with_what_a_client_needs_to_show_them() {
        String older = client.invite(ALICE, client.create(ALICE, "The Older"), BOB);
        String familyId = client.create(CAROL, "The Newer");
        String newer = client.invite(CAROL, familyId, BOB);

        List<JsonNode> received = invitations(client.as(BOB).get("/invitation?status=pending"));

        assertThat(ids(received)).startsWith(newer, older);
        JsonNode newest = received.getFirst();
        assertThat(newest.path("familyId").asString()).isEqualTo(familyId);
        assertThat(newest.path("familyName").asString()).isEqualTo("The Newer");
        assertThat(newest.path("inviterUsername").asString()).isEqualTo("carol");
        assertThat(newest.path("status").asString()).isEqualTo("pending");
        assertThat(newest.path("relation").asString()).isEqualTo("parent");
        assertThat(ids(invitations(client.as(DAVE).get("/invitation")))).doesNotContain(newer, older);
    }

    @Test
    void the_admins_see_the_familys_invitations_by_status() {
        String familyId = client.create(ALICE, "Askers");
        String declined = client.invite(ALICE, familyId, BOB);
        client.respond(BOB, declined, "decline");
        String accepted = client.invite(ALICE, familyId, CAROL);
        client.respond(CAROL, accepted, "accept");
        String revoked = client.invite(ALICE, familyId, DAVE);
        client.as(ALICE).delete("/invitation/" + revoked);
        String pending = client.invite(ALICE, familyId, BOB);

        assertThat(ids(sent(ALICE, familyId, ""))).containsExactly(pending, revoked, accepted, declined);
        assertThat(ids(sent(ERIN, familyId, "?status=pending"))).containsExactly(pending);
        assertThat(ids(sent(ALICE, familyId, "?status=accepted"))).containsExactly(accepted);
        assertThat(ids(sent(ALICE, familyId, "?status=declined"))).containsExactly(declined);
        assertThat(ids(sent(ALICE, familyId, "?status=revoked"))).containsExactly(revoked);
        assertThat(sent(ALICE, familyId, "?status=expired")).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gaps_though_new_invitations_come_in_between() {
        String familyId = client.create(ALICE, "Pagers");
        List<String> all = new ArrayList<>();
        for (DemoUser invitee : List.of(BOB, CAROL, DAVE)) {
            all.addFirst(client.invite(ALICE, familyId, invitee));
        }

        Answer first = client.as(ALICE).get("/family/" + familyId + "/invitations?limit=2");
        client.invite(ALICE, familyId, ERIN);
        Answer second = client.as(ALICE)
                .get("/family/" + familyId + "/invitations?limit=2&cursor=" + first.field("nextCursor"));

        assertThat(ids(invitations(first))).isEqualTo(all.subList(0, 2));
        assertThat(ids(invitations(second))).isEqualTo(all.subList(2, 3));
        assertThat(second.body().has("nextCursor")).isFalse();
        Answer received = client.as(BOB).get("/invitation?limit=1");
        assertThat(invitations(received)).hasSize(1);
        assertThat(ids(invitations(client.as(BOB).get("/invitation?cursor=" + received.field("nextCursor")))))
                .doesNotContainAnyElementsOf(ids(invitations(received)));
    }

    @Test
    void only_admins_see_what_the_family_sent() {
        String familyId = client.create(ALICE, "Discreet");
        client.respond(BOB, client.invite(ALICE, familyId, BOB), "accept");
        String path = "/family/" + familyId + "/invitations";

        assertProblem(client.as(BOB).get(path), 403, "not_an_admin");
        assertProblem(client.as(CAROL).get(path), 404, "unknown_family");
        assertProblem(client.as(ALICE).get("/family/fam_none/invitations"), 404, "unknown_family");
    }

    @ParameterizedTest
    @CsvSource({
        "status=open, status, enum",
        "limit=0, limit, range",
        "limit=x, limit, range",
        "cursor=%20, cursor, format"
    })
    void a_parameter_that_breaks_a_rule_is_refused_with_its_name_and_the_rule(String query, String field, String rule) {
        String familyId = client.create(ALICE, "Strict");
        for (String path : List.of("/invitation?", "/family/" + familyId + "/invitations?")) {
            Answer answer = client.as(ALICE).get(path + query);

            assertProblem(answer, 400, "invalid_request");
            assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
            assertThat(answer.body().at("/errors/0/rule").asString()).isEqualTo(rule);
        }
    }

    @Test
    void a_revoked_invitation_cannot_be_answered_and_the_invitee_can_be_invited_again() {
        String familyId = client.create(ALICE, "Fickle");
        String invitationId = client.invite(ALICE, familyId, BOB);

        Answer revoked = client.as(ALICE).delete("/invitation/" + invitationId);

        assertThat(revoked.status()).isEqualTo(204);
        assertThat(revoked.text()).isEmpty();
        assertProblem(client.respond(BOB, invitationId, "accept"), 409, "invitation_revoked");
        assertProblem(client.as(ALICE).delete("/invitation/" + invitationId), 409, "invitation_revoked");
        client.invite(ALICE, familyId, BOB);
        List<SpecificRecord> events = EventTopic.values(topic.awaitEvents(familyId, 4));
        FamilyInvitationRevoked event = (FamilyInvitationRevoked) events.get(2);
        assertThat(event)
                .isEqualTo(new FamilyInvitationRevoked(
                        invitationId, familyId, "Fickle", BOB.userId(), ALICE.userId(), event.getRevokedAt()));
    }

    @Test
    void only_admins_revoke_and_strangers_learn_nothing() {
        String familyId = client.create(ALICE, "Closed");
        String accepted = client.invite(ALICE, familyId, BOB);
        client.respond(BOB, accepted, "accept");
        String pending = client.invite(ALICE, familyId, CAROL);

        assertProblem(client.as(CAROL).delete("/invitation/" + pending), 403, "not_an_admin");
        assertProblem(client.as(BOB).delete("/invitation/" + pending), 403, "not_an_admin");
        assertProblem(client.as(DAVE).delete("/invitation/" + pending), 404, "unknown_invitation");
        assertProblem(client.as(ALICE).delete("/invitation/inv_none"), 404, "unknown_invitation");
        assertProblem(client.as(ALICE).delete("/invitation/" + accepted), 409, "already_answered");
        assertThat(client.as(ERIN).delete("/invitation/" + pending).status()).isEqualTo(204);
    }

    @Test
    void the_relation_is_the_wished_one_or_that_of_the_invitees_role() {
        String familyId = client.create(ALICE, "Related");

        assertThat(client.tryToInvite(ALICE, familyId, "dave").field("relation"))
                .isEqualTo("student");
        Answer wished = invite(familyId, "bob", "student");
        assertThat(wished.field("relation")).isEqualTo("student");
        client.respond(BOB, wished.field("invitationId"), "accept");
        assertThat(client.as(BOB)
                        .get("/family/" + familyId + "/members")
                        .body()
                        .at("/members/1/relation")
                        .asString())
                .isEqualTo("student");
        Answer invalid = invite(familyId, "carol", "aunt");
        assertProblem(invalid, 400, "invalid_request");
        assertThat(invalid.body().at("/errors/0/field").asString()).isEqualTo("relation");
    }

    private Answer invite(String familyId, String invitee, String relation) {
        return client.as(ALICE)
                .post(
                        "/family/" + familyId + "/invitations",
                        "{\"invitee\": \"%s\", \"relation\": \"%s\"}".formatted(invitee, relation));
    }

    private List<JsonNode> sent(DemoUser admin, String familyId, String query) {
        return invitations(client.as(admin).get("/family/" + familyId + "/invitations" + query));
    }

    private static List<JsonNode> invitations(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return List.copyOf(answer.body().path("invitations").values());
    }

    private static List<String> ids(List<JsonNode> invitations) {
        return invitations.stream()
                .map(invitation -> invitation.path("invitationId").asString())
                .toList();
    }
}
