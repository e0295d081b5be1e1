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

import io.carillon.events.family.FamilyMemberJoined;
import io.carillon.events.family.FamilyMemberRemoved;
import io.carillon.events.family.FamilyUpdated;
import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.kafka.EventTopic;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class UpdatingFamilyIT {

    private final LocalStack stack;
    private final FamilyClient client;
    private final FamilyTopic topic;

    UpdatingFamilyIT(LocalStack stack) {
        this.stack = stack;
        this.client = FamilyClient.shared(stack);
        this.topic = new FamilyTopic(stack);
    }

    @Test
    void details_are_merged_and_told_by_one_event() {
        String familyId = client.create(ALICE, "Old");
        update(familyId, "{\"address\": {\"city\": \"Springfield\", \"street\": \"1 Main Street\"}}");

        Answer updated = update(familyId, """
                {"familyName": " New ", "address": {"street": null, "zip": "12345"}, "preferredPrograms": ["art"],
                 "status": "inactive"}""");

        assertThat(updated.status()).as(updated.text()).isEqualTo(200);
        assertThat(updated.field("familyName")).isEqualTo("New");
        assertThat(updated.body().path("address").toString()).isEqualTo("{\"city\":\"Springfield\",\"zip\":\"12345\"}");
        assertThat(updated.body().path("preferredPrograms").toString()).isEqualTo("[\"art\"]");
        assertThat(updated.field("status")).isEqualTo("inactive");
        assertThat(client.as(ALICE).get("/family/" + familyId).body()).isEqualTo(updated.body());
        assertThat(events(familyId, 3).getLast())
                .isEqualTo(new FamilyUpdated(
                        familyId,
                        "New",
                        "inactive",
                        List.of("familyName", "address", "preferredPrograms", "status"),
                        ALICE.userId(),
                        Instant.parse(updated.body().at("/modified/at").asString())));
    }

    @Test
    void null_removes_the_address_and_the_programs() {
        String familyId = client.create(ALICE, "Modest");
        update(familyId, "{\"address\": {\"city\": \"Springfield\"}, \"preferredPrograms\": [\"art\"]}");

        Answer updated = update(familyId, "{\"address\": null, \"preferredPrograms\": null}");

        assertThat(updated.body().path("address")).isEmpty();
        assertThat(updated.body().path("preferredPrograms")).isEmpty();
        assertThat(update(familyId, "{\"preferredPrograms\": [\"art\"]}").body().path("preferredPrograms"))
                .hasSize(1);
    }

    @Test
    void a_merge_patch_may_come_under_its_own_media_type() {
        String familyId = client.create(ALICE, "Typed");

        Answer updated = client.http()
                .send(client.as(ALICE)
                        .request("/family/" + familyId)
                        .header("Content-Type", "application/merge-patch+json")
                        .method("PATCH", BodyPublishers.ofString("{\"familyName\": \"Merged\"}")));

        assertThat(updated.field("familyName")).isEqualTo("Merged");
        assertProblem(
                client.http()
                        .send(client.as(ALICE)
                                .request("/family/" + familyId)
                                .header("Content-Type", "application/json-patch+json")
                                .method("PATCH", BodyPublishers.ofString("[]"))),
                415,
                "unsupported_media_type");
        assertProblem(client.as(ALICE).patch("/family/" + familyId, "[]"), 400, "invalid_request");
    }

    @Test
    void what_changes_nothing_is_answered_and_not_told() {
        String familyId = client.create(ALICE, "Same");
        Answer before = client.as(ALICE).get("/family/" + familyId);

        assertThat(update(familyId, "{}").body()).isEqualTo(before.body());
        assertThat(update(familyId, "{\"familyName\": \"Same\", \"parentIds\": [\"%s\"]}".formatted(ALICE.userId()))
                        .body())
                .isEqualTo(before.body());
        client.invite(ALICE, familyId, BOB);
        assertThat(events(familyId, 2)).hasSize(2);
    }

    @Test
    void setting_the_lists_adds_removes_and_moves_members_and_both_directions_follow() {
        Answer created = client.as(ALICE).post("/family", """
                {"familyName": "Listed", "parents": [{"name": "John"}], "students": [{"name": "Emma"}]}""");
        String familyId = created.field("familyId");
        String john = created.body().at("/parentIds/1").asString();
        String emma = created.body().at("/studentIds/0").asString();
        String kim = client.as(ALICE)
                .post("/family", "{\"familyName\": \"Other\", \"students\": [{\"name\": \"Kim\"}]}")
                .body()
                .at("/studentIds/0")
                .asString();

        Answer updated = update(
                familyId,
                "{\"parentIds\": [\"%s\", \"%s\"], \"studentIds\": [\"%s\"]}".formatted(ALICE.userId(), emma, kim));

        assertThat(updated.status()).as(updated.text()).isEqualTo(200);
        assertThat(updated.body().path("parentIds").toString())
                .contains(ALICE.userId(), emma)
                .doesNotContain(john);
        assertThat(updated.body().path("studentIds").toString()).isEqualTo("[\"%s\"]".formatted(kim));
        Instant now = Instant.parse(updated.body().at("/modified/at").asString());
        List<SpecificRecord> events = events(familyId, 6);
        assertThat(events.subList(3, events.size()))
                .containsExactly(
                        new FamilyUpdated(
                                familyId, "Listed", "active", List.of("parentIds", "studentIds"), ALICE.userId(), now),
                        new FamilyMemberJoined(familyId, kim, "Kim", "member", "student", now),
                        new FamilyMemberRemoved(familyId, john, "John", ALICE.userId(), "alice", now));
        assertThat(client.as(ALICE).get("/family/" + familyId).body()).isEqualTo(updated.body());
        try (ViewRows rows = ViewRows.in(stack, "carillon_family")) {
            assertThat(rows.usersOf(familyId))
                    .containsExactlyInAnyOrder(
                            ALICE.userId() + " admin parent @3",
                            emma + " member parent @6",
                            kim + " member student @6");
            assertThat(rows.labelsOf(familyId)).containsExactly("active");
            update(familyId, "{\"status\": \"inactive\", \"preferredPrograms\": [\"art\"]}");
            assertThat(rows.labelsOf(familyId)).containsExactly("art", "inactive");
            update(familyId, "{\"preferredPrograms\": []}");
            assertThat(rows.labelsOf(familyId)).containsExactly("inactive");
        }
    }

    @Test
    void who_signs_in_himself_is_added_by_system_admins_only() {
        String familyId = client.create(ALICE, "Careful");
        String body = "{\"parentIds\": [\"%s\", \"%s\"]}".formatted(ALICE.userId(), CAROL.userId());

        assertProblem(update(familyId, body), 403, "consent_required");
        assertThat(client.as(ERIN).patch("/family/" + familyId, body).status()).isEqualTo(200);
        assertThat(client.as(CAROL).get("/family/" + familyId).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"balance\": 5}                     | balance              | unknown",
                "{\"familyName\": null}               | familyName           | required",
                "{\"familyName\": \"\"}               | familyName           | length",
                "{\"familyName\": 7}                  | familyName           | type",
                "{\"address\": \"here\"}              | address              | type",
                "{\"address\": {\"city\": 7}}         | address.city         | type",
                "{\"address\": {\"city\": \"\"}}      | address.city         | length",
                "{\"preferredPrograms\": \"art\"}     | preferredPrograms    | type",
                "{\"preferredPrograms\": [null]}      | preferredPrograms[0] | required",
                "{\"status\": \"asleep\"}             | status               | enum",
                "{\"parentIds\": null}                | parentIds            | required",
                "{\"studentIds\": [\"user_nobody\"]}  | studentIds[0]        | exists"
            })
    void an_invalid_patch_is_refused_with_the_field_and_the_rule(String body, String field, String rule) {
        Answer answer = update(client.create(ALICE, "Strict"), body);

        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.body().at("/errors/0/rule").asString()).isEqualTo(rule);
    }

    @Test
    void admins_stay_and_others_change_nothing() {
        String familyId = client.create(ALICE, "Guarded");
        client.respond(BOB, client.invite(ALICE, familyId, BOB), "accept");

        assertProblem(update(familyId, "{\"parentIds\": [\"%s\"]}".formatted(BOB.userId())), 409, "last_admin");
        assertProblem(
                update(familyId, "{\"studentIds\": [\"%s\"]}".formatted(ALICE.userId())),
                409,
                "student_cannot_be_admin");
        assertProblem(client.as(BOB).patch("/family/" + familyId, "{}"), 403, "not_an_admin");
        assertProblem(client.as(CAROL).patch("/family/" + familyId, "{}"), 404, "unknown_family");
    }

    private Answer update(String familyId, String json) {
        return client.as(ALICE).patch("/family/" + familyId, json);
    }

    private List<SpecificRecord> events(String familyId, int atLeast) {
        return EventTopic.values(topic.awaitEvents(familyId, atLeast));
    }
}
