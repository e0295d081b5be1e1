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

import io.carillon.events.family.FamilyCreated;
import io.carillon.events.family.FamilyInvitationSent;
import io.carillon.events.family.FamilyMemberJoined;
import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.kafka.EventTopic;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class CreatingFamilyIT {

    private final FamilyClient client;
    private final FamilyTopic topic;
    private final String unique = UUID.randomUUID().toString();

    CreatingFamilyIT(LocalStack stack) {
        this.client = FamilyClient.shared(stack);
        this.topic = new FamilyTopic(stack);
    }

    @Test
    void a_family_is_founded_with_everybody_and_everything_at_once() {
        Answer created = create(ALICE, """
                {"familyName": "Johnson Family",
                 "parents": [{"email": "John+%s@Example.org", "name": "John Johnson", "phone": "555-0101",
                              "isPrimaryContact": true, "isEmergencyContact": true},
                             {"userId": "%s"}],
                 "students": [{"name": "Emma Johnson"}],
                 "address": {"street": "1 Main Street", "city": "Springfield"},
                 "preferredPrograms": ["robotics", "art"]}""".formatted(unique, BOB.userId()));

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        JsonNode family = created.body();
        JsonNode john = family.at("/parents/1");
        assertThat(john.path("email").asString()).isEqualTo("john+%s@example.org".formatted(unique));
        assertThat(john.path("username").asString()).isEqualTo("John Johnson");
        assertThat(john.path("role").asString()).isEqualTo("parent");
        assertThat(john.path("phone").asString()).isEqualTo("555-0101");
        assertThat(john.path("isPrimaryContact").asBoolean()).isTrue();
        assertThat(john.path("isEmergencyContact").asBoolean()).isTrue();
        assertThat(john.propertyNames()).hasSize(8);
        assertThat(family.at("/students/0/role").asString()).isEqualTo("student");
        assertThat(family.at("/parentIds/0").asString()).isEqualTo(ALICE.userId());
        assertThat(family.at("/studentIds/0").asString())
                .isEqualTo(family.at("/students/0/userId").asString());
        assertThat(family.at("/address/city").asString()).isEqualTo("Springfield");
        assertThat(family.at("/preferredPrograms").toString()).isEqualTo("[\"art\",\"robotics\"]");
        assertThat(family.path("status").asString()).isEqualTo("active");
        assertThat(family.path("softDelete").asBoolean()).isFalse();
        assertThat(family.at("/created/by").asString()).isEqualTo(ALICE.userId());
        assertThat(family.at("/invitations/0/inviteeId").asString()).isEqualTo(BOB.userId());
        assertThat(client.respond(BOB, family.at("/invitations/0/invitationId").asString(), "accept")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void its_events_tell_of_the_founder_first_then_of_members_then_of_invitations() {
        Answer created = create(ALICE, """
                {"familyName": "Told", "parents": [{"userId": "%s"}, {"name": "John"}], "students": [{"name": "Emma"}]}""".formatted(BOB.userId()));
        String familyId = created.field("familyId");
        Instant now = Instant.parse(created.body().at("/created/at").asString());
        JsonNode invitation = created.body().at("/invitations/0");

        assertThat(EventTopic.values(topic.awaitEvents(familyId, 4)))
                .containsExactly(
                        new FamilyCreated(familyId, "Told", ALICE.userId(), ALICE.userId(), "admin", now),
                        new FamilyMemberJoined(
                                familyId,
                                created.body().at("/parentIds/1").asString(),
                                "John",
                                "member",
                                "parent",
                                now),
                        new FamilyMemberJoined(
                                familyId,
                                created.body().at("/studentIds/0").asString(),
                                "Emma",
                                "member",
                                "student",
                                now),
                        new FamilyInvitationSent(
                                invitation.path("invitationId").asString(),
                                familyId,
                                "Told",
                                ALICE.userId(),
                                "alice",
                                BOB.userId(),
                                BOB.userId(),
                                now,
                                Instant.parse(invitation.path("expiresAt").asString())));
    }

    @Test
    void a_placeholder_is_the_same_user_in_all_families_and_is_described_anew() {
        String email = "kim+%s@example.org".formatted(unique);
        Answer first = create(ALICE, """
                {"familyName": "First", "students": [{"email": "%s"}]}""".formatted(email));
        Answer second = create(ALICE, """
                {"familyName": "Second", "students": [{"email": "%s", "name": "Kim", "phone": "555-0102"}]}""".formatted(email.toUpperCase(Locale.ROOT)));

        assertThat(first.body().at("/students/0/name").asString()).isEqualTo("kim+" + unique);
        assertThat(second.body().at("/studentIds")).isEqualTo(first.body().at("/studentIds"));
        JsonNode kim = client.as(ALICE)
                .get("/family/" + first.field("familyId"))
                .body()
                .at("/students/0");
        assertThat(kim.path("name").asString()).isEqualTo("Kim");
        assertThat(kim.path("phone").asString()).isEqualTo("555-0102");
    }

    @Test
    void who_happens_to_know_the_address_of_another_ones_placeholder_neither_sees_nor_changes_him() {
        String email = "lee+%s@example.org".formatted(unique);
        Answer alices = create(ALICE, """
                {"familyName": "Lees", "students": [{"email": "%s", "phone": "555-0103"}]}""".formatted(email));

        Answer bobs = create(BOB, """
                {"familyName": "Curious", "students": [{"email": "%s", "phone": "666"}]}""".formatted(email));

        assertThat(bobs.body().path("students")).isEmpty();
        assertThat(bobs.body().path("invitations")).hasSize(1);
        assertThat(bobs.text()).doesNotContain("555-0103");
        JsonNode lee = client.as(ALICE)
                .get("/family/" + alices.field("familyId"))
                .body()
                .at("/students/0");
        assertThat(lee.path("phone").asString()).isEqualTo("555-0103");
    }

    @Test
    void nobody_changes_what_a_user_who_signs_in_says_of_himself() {
        create(ALICE, """
                {"familyName": "Impolite", "parents": [{"userId": "%s", "name": "Bobby", "phone": "666"}]}""".formatted(BOB.userId()));

        JsonNode bob = client.as(BOB)
                .get("/family/" + client.create(BOB, "Bob's"))
                .body()
                .at("/parents/0");
        assertThat(bob.path("name").asString("")).isNotEqualTo("Bobby");
        assertThat(bob.path("phone").isNull()).isTrue();
    }

    @Test
    void a_caller_who_lists_himself_is_in_it_once() {
        Answer created = create(ALICE, """
                {"familyName": "Mine", "parents": [{"email": "ALICE@example.org", "familyRole": "admin"}]}""");

        assertThat(created.body().path("members")).hasSize(1);
        assertThat(created.body().path("invitations")).isEmpty();
    }

    @Test
    void a_system_admin_founds_a_family_for_others_and_is_not_in_it() {
        Answer created = create(ERIN, """
                {"familyName": "Ordered", "parents": [{"userId": "%s"}, {"name": "John"}], "students": [{"userId": "%s"}]}""".formatted(BOB.userId(), DAVE.userId()));

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.field("createdBy")).isEqualTo(ERIN.userId());
        assertThat(created.body().path("invitations")).isEmpty();
        assertThat(created.body().path("members")).hasSize(3);
        assertThat(created.body().path("members").toString()).doesNotContain(ERIN.userId());
        String familyId = created.field("familyId");
        assertThat(client.as(BOB).get("/family/" + familyId).status()).isEqualTo(200);
        FamilyCreated event =
                (FamilyCreated) topic.awaitEvents(familyId, 3).getFirst().value();
        assertThat(event.getFounderId()).isEqualTo(BOB.userId());
        assertThat(event.getCreatedBy()).isEqualTo(ERIN.userId());
        assertThat(client.as(BOB)
                        .patch("/family/" + familyId, "{\"familyName\": \"Bob's\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_family_that_a_system_admin_founds_for_others_needs_an_admin() {
        Answer answer = create(ERIN, """
                {"familyName": "Headless", "parents": [{"userId": "%s", "familyRole": "member"}]}""".formatted(BOB.userId()));

        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("parents[0].familyRole");
    }

    @Test
    void a_student_founds_no_family() {
        assertProblem(create(DAVE, "{\"familyName\": \"Kids\"}"), 409, "student_cannot_be_admin");
    }

    @Test
    void a_family_of_200_fits_into_a_request_and_one_more_is_too_many() {
        assertThat(create(ALICE, familyWithStudents(199)).body().path("members"))
                .hasSize(200);
        assertProblem(create(ALICE, familyWithStudents(200)), 409, "too_many_members");
    }

    private static String familyWithStudents(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        "{\"name\": \"A student of this large family, number %d\", \"phone\": \"555-0101\", \"isEmergencyContact\": false}"
                                ::formatted)
                .collect(Collectors.joining(", ", "{\"familyName\": \"Large\", \"students\": [", "]}"));
    }

    @Test
    void a_refused_request_says_where_it_is_wrong() {
        Answer answer = create(ALICE, """
                {"familyName": "", "parents": [{"name": "John"}, {"email": "nowhere"}]}""");

        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("familyName");
        assertThat(answer.body().at("/errors/1/field").asString()).isEqualTo("parents[1].email");
        assertThat(answer.body().at("/errors/1/rule").asString()).isEqualTo("email");
        assertThat(create(ALICE, "{\"familyName\": \"x\", \"parents\": [{}, {\"email\": 7}]}")
                        .body()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("parents[1].email");
        assertThat(create(ALICE, "{\"familyName\": \"x\", \"parents\": [{\"userId\": \"user_nobody\"}]}")
                        .body()
                        .at("/errors/0/rule")
                        .asString())
                .isEqualTo("exists");
    }

    @Test
    void a_repeated_request_meets_the_family_that_the_first_one_founded() {
        String body =
                "{\"familyName\": \"Once\", \"students\": [{\"name\": \"Emma\"}], \"parents\": [{\"userId\": \"%s\"}]}"
                        .formatted(BOB.userId());

        Answer first = createWithKey(ALICE, unique, body);
        Answer again = createWithKey(ALICE, unique, body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        client.invite(ALICE, first.field("familyId"), CAROL);
        assertThat(topic.awaitEvents(first.field("familyId"), 4)).hasSize(4);
    }

    @Test
    void a_key_belongs_to_its_caller_and_to_one_request() {
        Answer first = createWithKey(ALICE, unique, "{\"familyName\": \"Keyed\"}");

        assertProblem(createWithKey(ALICE, unique, "{\"familyName\": \"Other\"}"), 422, "idempotency_key_reused");
        assertThat(createWithKey(BOB, unique, "{\"familyName\": \"Keyed\"}").field("familyId"))
                .isNotEqualTo(first.field("familyId"))
                .startsWith("fam_");
        assertProblem(createWithKey(ALICE, "x".repeat(256), "{\"familyName\": \"Keyed\"}"), 400, "invalid_request");
    }

    private Answer create(DemoUser caller, String json) {
        return client.as(caller).post("/family", json);
    }

    private Answer createWithKey(DemoUser caller, String key, String json) {
        return client.http()
                .send(client.as(caller)
                        .request("/family")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(json)));
    }
}
