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

import io.carillon.fixtures.http.Answer;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class FamilyRestIT {

    private final FamilyClient client;

    FamilyRestIT(LocalStack stack) {
        this.client = FamilyClient.shared(stack);
    }

    @Test
    void a_created_family_is_answered_with_its_founder_as_admin_and_stands_at_its_location() {
        Answer created = client.as(ALICE).post("/family", "{\"familyName\": \"  The Does \"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.field("familyId")).matches("fam_[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(created.field("familyName")).isEqualTo("The Does");
        assertThat(created.field("createdBy")).isEqualTo(ALICE.userId());
        JsonNode founder = created.body().path("members").path(0);
        assertThat(founder.path("userId").asString()).isEqualTo(ALICE.userId());
        assertThat(founder.path("username").asString()).isEqualTo("alice");
        assertThat(founder.path("role").asString()).isEqualTo("admin");
        assertThat(Instant.parse(founder.path("joinedAt").asString())).isBeforeOrEqualTo(Instant.now());
        String location = created.headers().firstValue("Location").orElseThrow();
        assertThat(created.body().path("invitations").isEmpty()).isTrue();
        assertThat(client.as(ALICE).get(location).body())
                .isEqualTo(((ObjectNode) created.body()).without("invitations"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_01JGQ0A0000000000000000B0B", "bob", "bob@example.org", " BOB@EXAMPLE.ORG "})
    void a_user_is_invited_by_id_username_or_address(String invitee) {
        String familyId = client.create(ALICE, "Inviters");

        Answer invited = client.tryToInvite(ALICE, familyId, invitee);

        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.field("invitationId")).matches("inv_[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(invited.field("familyId")).isEqualTo(familyId);
        assertThat(invited.field("inviterId")).isEqualTo(ALICE.userId());
        assertThat(invited.field("inviteeId")).isEqualTo(BOB.userId());
        assertThat(invited.field("inviteeUsername")).isEqualTo("bob");
        assertThat(invited.field("status")).isEqualTo("pending");
    }

    @Test
    void who_accepts_is_a_member_and_sees_the_others() {
        String familyId = client.create(ALICE, "Growing");
        String invitationId = client.invite(ALICE, familyId, BOB);

        Answer accepted = client.respond(BOB, invitationId, "accept");

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.text())
                .isEqualTo("{\"invitationId\":\"%s\",\"familyId\":\"%s\",\"status\":\"accepted\"}"
                        .formatted(invitationId, familyId));
        Answer members = client.as(BOB).get("/family/" + familyId + "/members");
        assertThat(members.field("familyId")).isEqualTo(familyId);
        assertThat(members.body().path("members").findValuesAsString("username"))
                .containsExactly("alice", "bob");
        assertThat(members.body().path("members").findValuesAsString("role")).containsExactly("admin", "member");
    }

    @Test
    void who_declines_is_no_member_and_can_be_invited_again() {
        String familyId = client.create(ALICE, "Patient");

        Answer declined = client.respond(BOB, client.invite(ALICE, familyId, BOB), "decline");

        assertThat(declined.field("status")).isEqualTo("declined");
        assertThat(client.as(BOB).get("/family/" + familyId + "/members").status())
                .isEqualTo(404);
        assertThat(client.tryToInvite(ALICE, familyId, "bob").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                              | required",
                "{\"familyName\": null}          | required",
                "{\"familyName\": \"\"}          | length",
                "{\"familyName\": \"   \"}       | length",
                "{\"familyName\": \"a\\u0000b\"} | characters",
                "{\"familyName\": \"a\\nb\"}     | characters",
                "{\"familyName\": 7}             | type",
                "{\"familyName\": true}          | type",
                "{\"familyName\": [\"x\"]}       | type",
                "{\"familyName\": {}}            | type"
            })
    void an_invalid_name_is_refused_with_the_field_and_the_rule(String body, String rule) {
        Answer answer = client.as(ALICE).post("/family", body);

        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.body().path("errors")).hasSize(1);
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("familyName");
        assertThat(answer.body().at("/errors/0/rule").asString()).isEqualTo(rule);
        assertThat(answer.body().at("/errors/0/message").asString()).isNotBlank();
    }

    @Test
    void a_name_has_100_characters_at_most() {
        assertThat(client.create(ALICE, "x".repeat(100))).isNotBlank();
        Answer tooLong = client.as(ALICE).post("/family", "{\"familyName\": \"%s\"}".formatted("x".repeat(101)));
        assertThat(tooLong.body().at("/errors/0/rule").asString()).isEqualTo("length");
    }

    @Test
    void an_invalid_action_is_refused_with_the_field_and_the_rule() {
        String invitationId = client.invite(ALICE, client.create(ALICE, "Askers"), BOB);

        Answer answer = client.respond(BOB, invitationId, "perhaps");

        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("action");
        assertThat(answer.body().at("/errors/0/rule").asString()).isEqualTo("enum");
    }

    @Test
    void an_unknown_family_is_not_found() {
        assertProblem(client.as(ALICE).get("/family/fam_none"), 404, "unknown_family");
        assertProblem(client.as(ALICE).get("/family/fam_none/members"), 404, "unknown_family");
        assertProblem(client.tryToInvite(ALICE, "fam_none", "bob"), 404, "unknown_family");
    }

    @Test
    void a_stranger_learns_nothing_not_even_that_the_family_exists() {
        String familyId = client.create(ALICE, "Private");

        assertProblem(client.as(CAROL).get("/family/" + familyId), 404, "unknown_family");
        assertProblem(client.as(CAROL).get("/family/" + familyId + "/members"), 404, "unknown_family");
        assertProblem(client.tryToInvite(CAROL, familyId, "dave"), 404, "unknown_family");
        assertProblem(client.tryToInvite(CAROL, familyId, "nobody-at-all"), 404, "unknown_family");
    }

    @Test
    void a_member_who_is_no_admin_is_forbidden_to_invite() {
        String familyId = client.create(ALICE, "Strict");
        client.respond(BOB, client.invite(ALICE, familyId, BOB), "accept");

        assertProblem(client.tryToInvite(BOB, familyId, "carol"), 403, "not_an_admin");
    }

    @Test
    void an_unknown_invitee_is_told_to_the_admin() {
        Answer answer = client.tryToInvite(ALICE, client.create(ALICE, "Lonely"), "nobody@example.org");

        assertProblem(answer, 422, "user_not_found");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("invitee");
        assertThat(answer.body().at("/errors/0/rule").asString()).isEqualTo("exists");
    }

    @Test
    void a_second_invitation_conflicts_and_so_does_inviting_a_member_or_oneself() {
        String familyId = client.create(ALICE, "Doubles");
        client.invite(ALICE, familyId, BOB);
        client.respond(CAROL, client.invite(ALICE, familyId, CAROL), "accept");

        assertProblem(client.tryToInvite(ALICE, familyId, "bob@example.org"), 409, "already_invited");
        assertProblem(client.tryToInvite(ALICE, familyId, "carol"), 409, "already_member");
        assertProblem(client.tryToInvite(ALICE, familyId, "alice"), 409, "already_member");
    }

    @Test
    void a_second_answer_conflicts_whatever_it_is() {
        String invitationId = client.invite(ALICE, client.create(ALICE, "Final"), BOB);
        client.respond(BOB, invitationId, "accept");

        for (String action : List.of("accept", "decline")) {
            assertProblem(client.respond(BOB, invitationId, action), 409, "already_answered");
        }
    }

    @Test
    void only_the_invitee_answers_and_an_unknown_invitation_is_not_found() {
        String invitationId = client.invite(ALICE, client.create(ALICE, "Addressed"), BOB);

        assertProblem(client.respond(ALICE, invitationId, "accept"), 403, "not_the_invitee");
        for (DemoUser stranger : List.of(CAROL, DAVE)) {
            assertProblem(client.respond(stranger, invitationId, "accept"), 404, "unknown_invitation");
        }
        assertProblem(client.respond(BOB, "inv_none", "accept"), 404, "unknown_invitation");
    }
}
