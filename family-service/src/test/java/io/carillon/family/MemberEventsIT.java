package io.carillon.family;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.DAVE;
import static io.carillon.localstack.DemoUser.ERIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.family.FamilyMemberJoined;
import io.carillon.events.family.FamilyMemberLeft;
import io.carillon.events.family.FamilyMemberRemoved;
import io.carillon.events.family.FamilyMemberRoleChanged;
import io.carillon.fixtures.kafka.EventTopic;
import io.carillon.localstack.DemoUser;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What is told of members, read back from Kafka. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class MemberEventsIT {

    private final FamilyClient client;
    private final FamilyTopic topic;

    MemberEventsIT(LocalStack stack) {
        this.client = FamilyClient.shared(stack);
        this.topic = new FamilyTopic(stack);
    }

    @Test
    void roles_that_change_and_members_who_come_and_go_stand_in_kafka_as_it_happened() {
        String familyId = client.create(ALICE, "The Does");
        add(ERIN, familyId, BOB);
        add(ERIN, familyId, DAVE);
        change(ALICE, familyId, BOB, "promote");
        change(BOB, familyId, BOB, "demote");
        end(BOB, familyId, BOB);
        end(ALICE, familyId, DAVE);

        List<SpecificRecord> events = EventTopic.values(topic.awaitEvents(familyId, 7));

        FamilyMemberJoined bobJoined = (FamilyMemberJoined) events.get(1);
        FamilyMemberJoined daveJoined = (FamilyMemberJoined) events.get(2);
        FamilyMemberRoleChanged promoted = (FamilyMemberRoleChanged) events.get(3);
        FamilyMemberRoleChanged demoted = (FamilyMemberRoleChanged) events.get(4);
        FamilyMemberLeft left = (FamilyMemberLeft) events.get(5);
        FamilyMemberRemoved removed = (FamilyMemberRemoved) events.get(6);
        assertThat(events.subList(1, 7))
                .containsExactly(
                        new FamilyMemberJoined(
                                familyId, BOB.userId(), "bob", "member", "parent", bobJoined.getJoinedAt()),
                        new FamilyMemberJoined(
                                familyId, DAVE.userId(), "dave", "member", "student", daveJoined.getJoinedAt()),
                        new FamilyMemberRoleChanged(
                                familyId, BOB.userId(), "bob", "admin", ALICE.userId(), promoted.getChangedAt()),
                        new FamilyMemberRoleChanged(
                                familyId, BOB.userId(), "bob", "member", BOB.userId(), demoted.getChangedAt()),
                        new FamilyMemberLeft(familyId, BOB.userId(), "bob", left.getLeftAt()),
                        new FamilyMemberRemoved(
                                familyId, DAVE.userId(), "dave", ALICE.userId(), "alice", removed.getRemovedAt()));
    }

    @Test
    void who_adds_himself_accepts_and_what_changes_nothing_or_is_refused_is_not_told() {
        String familyId = client.create(ALICE, "Quiet");
        change(ALICE, familyId, ALICE, "demote");
        end(ALICE, familyId, ALICE);
        add(ALICE, familyId, BOB);
        client.invite(ALICE, familyId, BOB);
        add(BOB, familyId, BOB);
        add(ALICE, familyId, BOB);
        end(BOB, familyId, BOB);

        assertThat(EventTopic.values(topic.awaitEvents(familyId, 5)))
                .extracting(event -> event.getSchema().getName())
                .containsExactly(
                        "FamilyCreated",
                        "FamilyInvitationSent",
                        "FamilyInvitationResponded",
                        "FamilyMemberJoined",
                        "FamilyMemberLeft");
    }

    private void add(DemoUser caller, String familyId, DemoUser user) {
        client.as(caller).post("/user/%s/family/%s".formatted(user.userId(), familyId));
    }

    private void end(DemoUser caller, String familyId, DemoUser user) {
        client.as(caller).delete("/user/%s/family/%s".formatted(user.userId(), familyId));
    }

    private void change(DemoUser caller, String familyId, DemoUser user, String change) {
        client.as(caller).post("/family/%s/members/%s/%s".formatted(familyId, user.userId(), change));
    }
}
