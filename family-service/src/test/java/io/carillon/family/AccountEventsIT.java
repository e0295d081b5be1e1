package io.carillon.family;

import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.CAROL;
import static io.carillon.localstack.DemoUser.ERIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.events.family.FamilyAccountCredited;
import io.carillon.events.family.FamilyAccountStatusChanged;
import io.carillon.events.family.TokenRequestCreated;
import io.carillon.events.family.TokenRequestReviewed;
import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.kafka.EventTopic;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class AccountEventsIT {

    /** Founding, inviting, answering and joining. */
    private static final int BEFORE = 4;

    private final AccountFixture family;
    private final FamilyTopic topic;

    AccountEventsIT(LocalStack stack) {
        this.family = AccountFixture.of(FamilyClient.shared(stack), ALICE, BOB, 0);
        this.topic = new FamilyTopic(stack);
    }

    @Test
    void the_story_of_the_tokens_stands_in_kafka_as_it_happened() {
        family.deposit(ERIN, "gift", 100);
        Answer asked = family.tryToRequest(BOB, 60);
        String first = asked.field("requestId");
        Answer approved = family.review(ALICE, first, "approve");
        String second = family.request(BOB, 70);
        Answer denied = family.review(ALICE, second, "deny");
        family.freeze(ALICE);
        family.unfreeze(ALICE);

        List<SpecificRecord> events = storyOf(7);

        assertThat(events.get(0))
                .isEqualTo(new FamilyAccountCredited(
                        family.familyId(),
                        "gift",
                        100L,
                        100L,
                        ERIN.userId(),
                        ((FamilyAccountCredited) events.get(0)).getCreditedAt()));
        assertThat(events.get(1))
                .isEqualTo(new TokenRequestCreated(
                        first, family.familyId(), BOB.userId(), "bob", 60L, "books", at(asked, "requestedAt")));
        assertThat(events.get(2)).isEqualTo(reviewed(first, "approved", 60, at(approved, "reviewedAt")));
        assertThat(events.get(4)).isEqualTo(reviewed(second, "denied", 70, at(denied, "reviewedAt")));
        assertThat(events.get(5)).isEqualTo(statusChanged(true, events.get(5)));
        assertThat(events.get(6)).isEqualTo(statusChanged(false, events.get(6)));
    }

    @Test
    void a_refused_wish_makes_no_event() {
        family.request(BOB, 5);
        family.tryToRequest(CAROL, 5);
        family.deposit(ALICE, "gift", 5);
        family.freeze(BOB);
        family.unfreeze(ALICE);
        family.review(ALICE, "treq_none", "approve");
        family.deposit(ERIN, "gift", 5);
        family.deposit(ERIN, "gift", 5);
        family.deposit(ERIN, "gift", 6);
        family.freeze(ALICE);

        assertThat(storyOf(3))
                .extracting(event -> event.getSchema().getName())
                .containsExactly("TokenRequestCreated", "FamilyAccountCredited", "FamilyAccountStatusChanged");
    }

    private List<SpecificRecord> storyOf(int events) {
        return EventTopic.values(topic.awaitEvents(family.familyId(), BEFORE + events)).stream()
                .skip(BEFORE)
                .toList();
    }

    private TokenRequestReviewed reviewed(String requestId, String status, long amount, Instant at) {
        return new TokenRequestReviewed(
                requestId, family.familyId(), BOB.userId(), status, amount, ALICE.userId(), "alice", at);
    }

    private FamilyAccountStatusChanged statusChanged(boolean frozen, SpecificRecord event) {
        return new FamilyAccountStatusChanged(
                family.familyId(), frozen, ALICE.userId(), ((FamilyAccountStatusChanged) event).getChangedAt());
    }

    private static Instant at(Answer answer, String field) {
        return Instant.parse(answer.field(field));
    }
}
