package io.carillon.family;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.CAROL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.events.family.FamilyMemberJoined;
import io.carillon.events.family.FamilyMembershipEnded;
import io.carillon.family.families.Accepted;
import io.carillon.family.families.Change;
import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.FamilyEvents;
import io.carillon.family.families.Member;
import io.carillon.family.families.Relation;
import io.carillon.family.families.Role;
import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.kafka.EventTopic;
import io.carillon.fixtures.service.RunningService;
import io.carillon.fixtures.service.ServiceSettings;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Carol is in families before she signs in for the first time. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class AdoptionIT {

    private final RunningService service;
    private final FamilyClient client;
    private final FamilyTopic topic;
    private String asStudent = "";
    private String asAdmin = "";
    private String placeholderId = "";

    AdoptionIT(LocalStack stack) {
        this.service = RunningService.start(
                stack,
                ServiceSettings.on(stack).inKeyspace("adoption_" + System.nanoTime()),
                FamilyServiceApplication.class);
        this.client = new FamilyClient(service.client());
        this.topic = new FamilyTopic(stack);
    }

    @BeforeEach
    void carolIsDescribedByBobInTwoFamilies() {
        Answer first = client.as(BOB)
                .post(
                        "/family",
                        "{\"familyName\": \"The Roes\", \"parents\": [{\"email\": \"carol@example.org\", \"familyRole\": \"admin\"}]}");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        asAdmin = first.field("familyId");
        placeholderId = first.body().at("/parentIds/1").asString();
        Answer second = client.as(BOB)
                .post("/family", "{\"familyName\": \"The Does\", \"students\": [{\"email\": \"carol@example.org\"}]}");
        asStudent = second.field("familyId");
        assertThat(second.body().at("/studentIds/0").asString("")).isEqualTo(placeholderId);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void who_signs_in_takes_his_place_in_every_family_and_each_tells_of_it() {
        client.as(CAROL).get("/user/" + CAROL.userId());

        assertMember(asStudent, "student", "member");
        assertMember(asAdmin, "parent", "admin");
        List<SpecificRecord> events = EventTopic.values(topic.awaitEvents(asStudent, 4));
        Instant kept = ((FamilyMemberJoined) events.get(1)).getJoinedAt();
        assertThat(events.subList(2, 4))
                .containsExactly(
                        new FamilyMembershipEnded(
                                asStudent,
                                placeholderId,
                                "signed_in",
                                ((FamilyMembershipEnded) events.get(2)).getEndedAt()),
                        new FamilyMemberJoined(asStudent, CAROL.userId(), "carol", "member", "student", kept));
    }

    @Test
    void what_he_was_invited_to_is_offered_to_him() {
        String familyId = client.create(ALICE, "The Others");
        String old = client.tryToInvite(ALICE, familyId, "carol@example.org").field("invitationId");

        Answer received = client.as(CAROL).get("/invitation");

        assertThat(received.body().path("invitations")).hasSize(1);
        String invitationId = received.body().at("/invitations/0/invitationId").asString();
        assertThat(invitationId).isNotEqualTo(old);
        assertThat(received.body().at("/invitations/0/inviterUsername").asString())
                .isEqualTo("alice");
        assertThat(client.respond(CAROL, invitationId, "accept").status()).isEqualTo(200);
        assertThat(client.as(CAROL).get("/family/" + familyId).status()).isEqualTo(200);
    }

    @Test
    void who_is_added_as_a_placeholder_after_he_signed_in_is_settled_though_who_added_him_dies() {
        client.as(CAROL).get("/user/" + CAROL.userId());
        String familyId = client.create(ALICE, "The Late");

        addLikeOneWhoDiesAfterHisCommit(familyId);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertMember(familyId, "student", "member"));
    }

    private void addLikeOneWhoDiesAfterHisCommit(String familyId) {
        Member late = new Member(
                placeholderId,
                "Carrie",
                Role.MEMBER,
                Relation.STUDENT,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        var _ = service.bean(ChangingFamily.class)
                .change(
                        familyId,
                        _ -> new Accepted<>(
                                late,
                                List.of(new Change.MemberPut(late)),
                                List.of(FamilyEvents.joined(familyId, late))),
                        Traceparent.begin());
    }

    private void assertMember(String familyId, String relation, String role) {
        Answer members = client.as(CAROL).get("/family/" + familyId + "/members");
        assertThat(members.status()).as(members.text()).isEqualTo(200);
        assertThat(members.body().at("/members/1/userId").asString()).isEqualTo(CAROL.userId());
        assertThat(members.body().at("/members/1/relation").asString()).isEqualTo(relation);
        assertThat(members.body().at("/members/1/role").asString()).isEqualTo(role);
        assertThat(members.body().path("members")).hasSize(2);
    }
}
