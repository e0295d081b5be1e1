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

import io.carillon.fixtures.http.Answer;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Roles inside a family, and coming and going. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class MembersIT {

    private final FamilyClient client;
    private String familyId = "";

    MembersIT(LocalStack stack) {
        this.client = FamilyClient.shared(stack);
    }

    @BeforeEach
    void alicesFamilyHasBobAndDaveWhoIsAStudent() {
        familyId = client.create(ALICE, "The Does");
        client.respond(BOB, client.invite(ALICE, familyId, BOB), "accept");
        client.respond(DAVE, client.invite(ALICE, familyId, DAVE), "accept");
    }

    @Test
    void a_promoted_member_is_answered_with_his_role_and_may_do_what_admins_may() {
        Answer promoted = change(ALICE, BOB, "promote");

        assertThat(promoted.status()).isEqualTo(200);
        assertThat(promoted.body().propertyNames())
                .containsExactlyInAnyOrder("familyId", "userId", "username", "role", "relation", "joinedAt");
        assertThat(promoted.field("familyId")).isEqualTo(familyId);
        assertThat(promoted.field("userId")).isEqualTo(BOB.userId());
        assertThat(promoted.field("username")).isEqualTo("bob");
        assertThat(promoted.field("role")).isEqualTo("admin");
        assertThat(promoted.field("relation")).isEqualTo("parent");
        assertThat(Instant.parse(promoted.field("joinedAt"))).isBeforeOrEqualTo(Instant.now());
        assertThat(client.tryToInvite(BOB, familyId, "carol").status()).isEqualTo(201);

        assertThat(change(ALICE, BOB, "demote").field("role")).isEqualTo("member");
        assertProblem(client.tryToInvite(BOB, familyId, "erin"), 403, "not_an_admin");
    }

    @Test
    void an_admin_hands_the_family_over_and_leaves() {
        change(ALICE, BOB, "promote");

        assertThat(change(ALICE, ALICE, "demote").field("role")).isEqualTo("member");
        assertThat(end(ALICE, ALICE).status()).isEqualTo(204);
        assertThat(members(BOB)).containsExactly("bob admin parent", "dave member student");
    }

    @Test
    void roles_are_refused_as_the_rules_say() {
        for (String change : List.of("promote", "demote")) {
            assertProblem(change(BOB, ALICE, change), 403, "not_an_admin");
            assertProblem(change(CAROL, ALICE, change), 404, "unknown_family");
            assertProblem(change(ALICE, CAROL, change), 404, "unknown_member");
            assertProblem(
                    client.as(ALICE).post("/family/fam_none/members/%s/%s".formatted(BOB.userId(), change)),
                    404,
                    "unknown_family");
        }
        assertProblem(change(ALICE, DAVE, "promote"), 409, "student_cannot_be_admin");
        end(DAVE, DAVE);
        add(ERIN, DAVE, "{\"relation\": \"parent\"}");
        assertProblem(change(ALICE, DAVE, "promote"), 409, "student_cannot_be_admin");
        assertProblem(change(ALICE, ALICE, "promote"), 409, "role_unchanged");
        assertProblem(change(ALICE, BOB, "demote"), 409, "role_unchanged");
        assertProblem(change(ALICE, ALICE, "demote"), 409, "last_admin");
        assertProblem(change(ERIN, ALICE, "demote"), 409, "last_admin");
    }

    @Test
    void who_leaves_or_is_removed_does_not_see_the_family_any_more_and_others_do_not_see_him() {
        Answer left = end(BOB, BOB);

        assertThat(left.status()).isEqualTo(204);
        assertThat(left.text()).isEmpty();
        assertThat(end(ALICE, DAVE).status()).isEqualTo(204);
        assertThat(members(ALICE)).containsExactly("alice admin parent");
        assertProblem(client.as(BOB).get("/family/" + familyId), 404, "unknown_family");
        assertProblem(end(BOB, BOB), 404, "unknown_family");
        assertProblem(end(ALICE, DAVE), 404, "unknown_member");
    }

    @Test
    void who_left_can_be_invited_again_and_a_system_admin_removes_others() {
        end(BOB, BOB);
        client.respond(BOB, client.invite(ALICE, familyId, BOB), "accept");
        assertThat(members(ALICE)).containsExactly("alice admin parent", "dave member student", "bob member parent");

        assertThat(end(ERIN, BOB).status()).isEqualTo(204);
        assertThat(members(ALICE)).containsExactly("alice admin parent", "dave member student");
    }

    @Test
    void endings_are_refused_as_the_rules_say() {
        assertProblem(end(ALICE, ALICE), 409, "last_admin");
        assertProblem(end(ERIN, ALICE), 409, "last_admin");
        assertProblem(end(BOB, DAVE), 403, "not_an_admin");
        assertProblem(end(BOB, CAROL), 404, "unknown_member");
        assertProblem(end(CAROL, BOB), 404, "unknown_family");
        assertProblem(end(CAROL, CAROL), 404, "unknown_family");
        assertProblem(client.as(ALICE).delete("/user/" + BOB.userId() + "/family/fam_none"), 404, "unknown_family");
    }

    @Test
    void an_invited_user_adds_himself_and_a_system_admin_adds_others() {
        client.invite(ALICE, familyId, CAROL);

        Answer added = add(CAROL, CAROL, null);

        assertThat(added.status()).isEqualTo(200);
        assertThat(added.body())
                .isEqualTo(client.as(CAROL).get("/family/" + familyId).body());
        assertThat(add(ERIN, ERIN, "{\"relation\": \"student\"}").status()).isEqualTo(200);
        assertThat(members(ALICE))
                .containsExactly(
                        "alice admin parent",
                        "bob member parent",
                        "dave member student",
                        "carol member parent",
                        "erin member student");
        end(ERIN, ERIN);
    }

    @Test
    void who_was_added_has_no_open_invitation_any_more() {
        String invitationId = client.invite(ALICE, familyId, CAROL);

        assertThat(add(ERIN, CAROL, "{}").status()).isEqualTo(200);

        assertProblem(client.respond(CAROL, invitationId, "decline"), 409, "already_answered");
    }

    @Test
    void adding_a_member_again_changes_nothing_unless_the_relation_is_another_one() {
        assertThat(add(ALICE, BOB, null).status()).isEqualTo(200);
        assertThat(add(BOB, BOB, "{\"relation\": \"parent\"}").status()).isEqualTo(200);
        assertThat(members(ALICE)).hasSize(3);

        assertProblem(add(ALICE, BOB, "{\"relation\": \"student\"}"), 409, "already_member");
    }

    @Test
    void additions_are_refused_as_the_rules_say() {
        assertProblem(add(ALICE, CAROL, null), 403, "consent_required");
        assertProblem(add(BOB, CAROL, null), 403, "not_an_admin");
        assertProblem(add(CAROL, CAROL, null), 404, "unknown_family");
        assertProblem(add(CAROL, BOB, null), 404, "unknown_family");
        assertProblem(client.as(ALICE).post("/user/user_nobody/family/" + familyId, "{}"), 404, "unknown_user");
        assertProblem(client.as(ALICE).post("/user/user_nobody/family/fam_none", "{}"), 404, "unknown_family");
        Answer invalid = add(ERIN, CAROL, "{\"relation\": \"aunt\"}");
        assertProblem(invalid, 400, "invalid_request");
        assertThat(invalid.body().at("/errors/0/field").asString()).isEqualTo("relation");
        assertThat(invalid.body().at("/errors/0/rule").asString()).isEqualTo("enum");
        assertProblem(add(ERIN, CAROL, "[]"), 400, "invalid_request");
    }

    private Answer change(DemoUser caller, DemoUser user, String change) {
        return client.as(caller).post("/family/%s/members/%s/%s".formatted(familyId, user.userId(), change));
    }

    private Answer add(DemoUser caller, DemoUser user, @Nullable String json) {
        return client.as(caller).send("POST", "/user/%s/family/%s".formatted(user.userId(), familyId), json);
    }

    private Answer end(DemoUser caller, DemoUser user) {
        return client.as(caller).delete("/user/%s/family/%s".formatted(user.userId(), familyId));
    }

    private List<String> members(DemoUser caller) {
        return client.as(caller).get("/family/" + familyId + "/members").body().path("members").values().stream()
                .map(MembersIT::described)
                .toList();
    }

    private static String described(JsonNode member) {
        return "%s %s %s"
                .formatted(
                        member.path("username").asString(),
                        member.path("role").asString(),
                        member.path("relation").asString());
    }
}
