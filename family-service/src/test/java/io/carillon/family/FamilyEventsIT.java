package io.carillon.family;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.CAROL;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.family.FamilyCreated;
import io.carillon.events.family.FamilyInvitationResponded;
import io.carillon.events.family.FamilyInvitationSent;
import io.carillon.events.family.FamilyMemberJoined;
import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.kafka.EventTopic;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.events.EventMetadata;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class FamilyEventsIT {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final FamilyClient client;
    private final FamilyTopic topic;

    FamilyEventsIT(LocalStack stack) {
        this.client = FamilyClient.shared(stack);
        this.topic = new FamilyTopic(stack);
    }

    @Test
    void the_story_of_an_accepted_invitation_stands_in_kafka_as_it_happened() {
        Answer created = client.as(ALICE).post("/family", "{\"familyName\": \" The Does \"}");
        String familyId = created.field("familyId");
        Answer invited = client.tryToInvite(ALICE, familyId, "BOB@example.org");
        String invitationId = invited.field("invitationId");
        client.respond(BOB, invitationId, "accept");

        List<SpecificRecord> events = EventTopic.values(topic.awaitEvents(familyId, 4));

        Instant founded = Instant.parse(
                created.body().path("members").path(0).path("joinedAt").asString());
        Instant sent = Instant.parse(invited.field("invitedAt"));
        Instant responded = ((FamilyInvitationResponded) events.get(2)).getRespondedAt();
        assertThat(events)
                .containsExactly(
                        new FamilyCreated(familyId, "The Does", ALICE.userId(), ALICE.userId(), "admin", founded),
                        new FamilyInvitationSent(
                                invitationId,
                                familyId,
                                "The Does",
                                ALICE.userId(),
                                "alice",
                                BOB.userId(),
                                "BOB@example.org",
                                sent,
                                Instant.parse(invited.field("expiresAt"))),
                        new FamilyInvitationResponded(
                                invitationId, familyId, ALICE.userId(), BOB.userId(), "bob", "accepted", responded),
                        new FamilyMemberJoined(familyId, BOB.userId(), "bob", "member", "parent", responded));
    }

    @Test
    void a_declined_invitation_is_answered_and_nobody_joins() {
        String familyId = client.create(ALICE, "Decliners");
        client.respond(CAROL, client.invite(ALICE, familyId, CAROL), "decline");
        client.invite(ALICE, familyId, CAROL);

        assertThat(EventTopic.values(topic.awaitEvents(familyId, 4)))
                .extracting(event -> event.getSchema().getName())
                .containsExactly(
                        "FamilyCreated", "FamilyInvitationSent", "FamilyInvitationResponded", "FamilyInvitationSent");
    }

    @Test
    void a_refused_wish_makes_no_event() {
        String familyId = client.create(ALICE, "Refusers");
        String invitationId = client.invite(ALICE, familyId, BOB);
        client.tryToInvite(ALICE, familyId, "bob");
        client.tryToInvite(CAROL, familyId, "dave");
        client.respond(CAROL, invitationId, "accept");
        client.respond(BOB, invitationId, "decline");
        client.respond(BOB, invitationId, "accept");
        client.tryToInvite(ALICE, familyId, "carol");

        assertThat(EventTopic.values(topic.awaitEvents(familyId, 4)))
                .extracting(event -> event.getSchema().getName())
                .containsExactly(
                        "FamilyCreated", "FamilyInvitationSent", "FamilyInvitationResponded", "FamilyInvitationSent");
    }

    @Test
    void events_say_in_their_headers_what_they_are_and_which_request_caused_them() {
        Answer created = client.http()
                .send(client.as(ALICE)
                        .request("/family")
                        .header("Content-Type", "application/json")
                        .header("traceparent", TRACEPARENT)
                        .POST(BodyPublishers.ofString("{\"familyName\": \"Traced\"}")));
        String familyId = created.field("familyId");
        client.invite(ALICE, familyId, BOB);

        List<ConsumerRecord<String, SpecificRecord>> events = topic.awaitEvents(familyId, 2);

        EventMetadata first = metadata(events.get(0));
        assertThat(first.id()).matches("evt_[0-9A-HJKMNP-TV-Z]{26}");
        assertThat(first.type()).isEqualTo("io.carillon.events.family.FamilyCreated");
        assertThat(first.source()).isEqualTo("/carillon/family-service");
        assertThat(first.subject())
                .isEqualTo("family:" + familyId)
                .isEqualTo(events.get(0).key());
        assertThat(first.sequence()).isEqualTo("00000000000000000001");
        assertThat(first.traceparent()).isEqualTo(TRACEPARENT);
        EventMetadata second = metadata(events.get(1));
        assertThat(second.sequence()).isEqualTo("00000000000000000002");
        assertThat(second.id()).isGreaterThan(first.id());
        assertThat(second.traceparent())
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .isNotEqualTo(TRACEPARENT);
    }

    private static EventMetadata metadata(ConsumerRecord<?, ?> event) {
        return EventMetadata.readFrom(event.headers()).orElseThrow();
    }
}
