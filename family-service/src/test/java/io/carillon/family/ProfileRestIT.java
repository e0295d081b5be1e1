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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Users look at themselves and at each other. Dave is in no family here. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class ProfileRestIT {

    private final FamilyClient client;

    ProfileRestIT(LocalStack stack) {
        this.client = FamilyClient.shared(stack);
    }

    @Test
    void a_user_sees_himself_with_all_his_families() {
        String familyId = client.create(ALICE, "Own");

        JsonNode alice = client.as(ALICE).get("/user/" + ALICE.userId()).body();

        assertThat(alice.propertyNames())
                .containsExactly(
                        "userId",
                        "username",
                        "email",
                        "name",
                        "role",
                        "phone",
                        "isPrimaryContact",
                        "isEmergencyContact",
                        "familyIds",
                        "created",
                        "modified");
        assertThat(alice.path("userId").asString()).isEqualTo(ALICE.userId());
        assertThat(alice.path("email").asString()).isEqualTo("alice@example.org");
        assertThat(alice.at("/created/by").asString()).isEqualTo(ALICE.userId());
        assertThat(ids(alice)).contains(familyId);
    }

    @Test
    void his_families_come_with_their_members_if_he_likes() {
        String familyId = client.create(ALICE, "Populated");

        JsonNode alice = client.as(ALICE)
                .get("/user/" + ALICE.userId() + "?populate=families")
                .body();
        JsonNode families =
                client.as(ALICE).get("/user/" + ALICE.userId() + "/families").body();

        JsonNode family = client.as(ALICE).get("/family/" + familyId).body();
        assertThat(alice.path("families")).contains(family);
        assertThat(alice.path("families").size())
                .isEqualTo(alice.path("familyIds").size());
        assertThat(families.path("families")).isEqualTo(alice.path("families"));
    }

    @Test
    void who_shares_a_family_sees_no_other_family_of_his() {
        String shared = client.create(ALICE, "Shared");
        String alone = client.create(ALICE, "Alone");
        client.respond(BOB, client.invite(ALICE, shared, BOB), "accept");

        JsonNode alice = client.as(BOB).get("/user/" + ALICE.userId()).body();

        assertThat(alice.path("username").asString()).isEqualTo("alice");
        assertThat(ids(alice)).contains(shared).doesNotContain(alone);
        assertThat(client.as(BOB).get("/user?email=ALICE@example.org").body()).isEqualTo(alice);
        assertThat(client.as(BOB).get("/user/" + ALICE.userId() + "/families").text())
                .contains(shared)
                .doesNotContain(alone);
        assertThat(ids(client.as(ERIN).get("/user/" + ALICE.userId()).body())).contains(shared, alone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/user/user_01JGQ0A0000000000000000A11",
                "/user/user_nobody",
                "/user/user_nobody?populate=families",
                "/user/user_01JGQ0A0000000000000000A11/families",
                "/user/user_nobody/families",
                "/user/user_01JGQ0A0000000000000000A11/children",
                "/user?email=alice@example.org",
                "/user?email=nobody@example.org"
            })
    void a_stranger_cannot_tell_whether_a_user_exists(String path) {
        assertProblem(client.as(DAVE).get(path), 404, "unknown_user");
    }

    @Test
    void a_stranger_changes_nobody() {
        assertProblem(client.as(DAVE).patch("/user/" + ALICE.userId(), "{\"name\": \"X\"}"), 404, "unknown_user");
        assertProblem(client.as(DAVE).patch("/user/user_nobody", "{\"name\": \"X\"}"), 404, "unknown_user");
    }

    @Test
    void a_user_changes_his_profile_and_a_system_admin_everybodys() {
        Answer changed = client.as(CAROL)
                .patch("/user/" + CAROL.userId(), "{\"phone\": \" 555-0101 \", \"isEmergencyContact\": true}");

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.field("phone")).isEqualTo("555-0101");
        assertThat(changed.body().path("isEmergencyContact").asBoolean()).isTrue();
        assertThat(changed.body().at("/modified/by").asString()).isEqualTo(CAROL.userId());

        Answer removed = client.as(ERIN).patch("/user/" + CAROL.userId(), "{\"phone\": null}");
        assertThat(removed.body().path("phone").isNull()).isTrue();
        assertThat(removed.body().path("isEmergencyContact").asBoolean()).isTrue();
        assertThat(removed.body().at("/modified/by").asString()).isEqualTo(ERIN.userId());
        assertThat(client.as(CAROL).get("/user/" + CAROL.userId()).body()).isEqualTo(removed.body());
    }

    @Test
    void who_shares_a_family_with_a_user_does_not_change_him() {
        String shared = client.create(ALICE, "Shared");
        client.respond(BOB, client.invite(ALICE, shared, BOB), "accept");

        assertProblem(client.as(BOB).patch("/user/" + ALICE.userId(), "{\"name\": \"X\"}"), 403, "not_a_system_admin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"\"}              | name               | length",
                "{\"phone\": 5}                | phone              | type",
                "{\"isPrimaryContact\": null}  | isPrimaryContact   | type",
                "{\"isEmergencyContact\": \"\"}| isEmergencyContact | type",
                "{\"email\": \"a@b.org\"}      | email              | unknown",
                "{\"role\": \"admin\"}         | role               | unknown",
                "{\"familyIds\": []}           | familyIds          | unknown"
            })
    void a_change_that_breaks_a_rule_is_refused_by_field_and_rule(String patch, String field, String rule) {
        assertInvalid(client.as(ALICE).patch("/user/" + ALICE.userId(), patch), field, rule);
    }

    @Test
    void a_question_that_cannot_be_understood_is_refused_by_field_and_rule() {
        assertInvalid(client.as(ALICE).get("/user"), "email", "required");
        assertInvalid(client.as(ALICE).get("/user/" + ALICE.userId() + "?populate=all"), "populate", "enum");
        assertProblem(client.as(ALICE).patch("/user/" + ALICE.userId(), "[]"), 400, "invalid_request");
        assertThat(client.http().get("/user/" + ALICE.userId()).status()).isEqualTo(401);
    }

    @Test
    void children_are_listed_once_with_the_families_they_share() {
        Answer first = client.as(CAROL).post("/family", """
                {"familyName": "Weekdays", "students": [{"name": "Emma"}, {"name": "Max"}]}""");
        String emma = first.body().at("/studentIds/0").asString();
        Answer second = client.as(CAROL).post("/family", """
                {"familyName": "Weekends", "students": [{"userId": "%s"}]}""".formatted(emma));
        assertThat(second.status()).as(second.text()).isEqualTo(201);

        JsonNode children = client.as(CAROL)
                .get("/user/" + CAROL.userId() + "/children")
                .body()
                .path("children");

        assertThat(children.findValuesAsString("name")).containsExactly("Emma", "Max");
        assertThat(ids(children.path(0))).containsExactly(first.field("familyId"), second.field("familyId"));
        assertThat(ids(children.path(1))).containsExactly(first.field("familyId"));
        assertThat(children.path(0).path("role").asString()).isEqualTo("student");
        assertThat(client.as(ERIN)
                        .get("/user/" + CAROL.userId() + "/children")
                        .body()
                        .path("children"))
                .isEqualTo(children);
    }

    @Test
    void who_left_a_family_is_seen_through_it_no_more() {
        String familyId = client.create(ALICE, "Left");
        client.respond(BOB, client.invite(ALICE, familyId, BOB), "accept");
        assertThat(idsOf(BOB)).contains(familyId);

        Answer left = client.as(BOB).delete("/user/" + BOB.userId() + "/family/" + familyId);

        assertThat(left.status()).as(left.text()).isEqualTo(204);
        assertThat(idsOf(BOB)).doesNotContain(familyId);
    }

    private List<String> idsOf(DemoUser user) {
        return ids(client.as(user).get("/user/" + user.userId()).body());
    }

    private static List<String> ids(JsonNode user) {
        return user.path("familyIds").valueStream().map(JsonNode::asString).toList();
    }

    private static void assertInvalid(Answer answer, String field, String rule) {
        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.body().at("/errors/0/rule").asString()).isEqualTo(rule);
    }
}
