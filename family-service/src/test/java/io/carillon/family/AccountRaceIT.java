package io.carillon.family;

import static io.carillon.fixtures.http.ProblemAssert.assertProblem;
import static io.carillon.fixtures.service.TwoInstances.atOnce;
import static io.carillon.localstack.Component.CASSANDRA;
import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static io.carillon.localstack.Component.TOKEN_ISSUER;
import static io.carillon.localstack.DemoUser.ALICE;
import static io.carillon.localstack.DemoUser.BOB;
import static io.carillon.localstack.DemoUser.ERIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.events.family.TokenRequestCreated;
import io.carillon.events.family.TokenRequestReviewed;
import io.carillon.fixtures.http.Answer;
import io.carillon.fixtures.kafka.EventTopic;
import io.carillon.fixtures.service.ServiceSettings;
import io.carillon.fixtures.service.TwoInstances;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many hands in one account at the same moment, through two instances. */
@UsesLocalStack({KAFKA, CASSANDRA, SCHEMA_REGISTRY, TOKEN_ISSUER})
class AccountRaceIT {

    private static final int CALLS = 50;

    private static @Nullable TwoInstances instances;

    private final FamilyTopic topic;

    AccountRaceIT(LocalStack stack) {
        this.topic = new FamilyTopic(stack);
    }

    @BeforeAll
    static void startInstances(LocalStack stack) {
        instances = TwoInstances.start(
                stack, ServiceSettings.on(stack).inKeyspace("account_races"), FamilyServiceApplication.class);
        new FamilyClient(instances.client(0)).introduceEverybody();
    }

    @AfterAll
    static void stopInstances() {
        Objects.requireNonNull(instances).close();
    }

    @Test
    void of_50_approvals_of_one_request_at_once_one_moves_the_tokens() {
        AccountFixture family = AccountFixture.of(client(0), ALICE, BOB, 1000);
        String requestId = family.request(BOB, 10);

        List<Answer> answers =
                atOnce(CALLS, call -> family.through(client(call)).review(ALICE, requestId, "approve"));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(CALLS - 1)
                .allSatisfy(answer -> assertProblem(answer, 409, "already_reviewed"));
        assertThat(family.balance(ALICE)).isEqualTo(990);
        assertThat(family.wallets(ALICE)).containsEntry(BOB.userId(), 10L);
        assertThat(family.ledger(ALICE, "").body().path("entries").findValuesAsString("requestId"))
                .containsExactly(requestId);
        family.request(BOB, 1);
        assertThat(eventsUpTo(family, TokenRequestCreated.class, 2))
                .filteredOn(TokenRequestReviewed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void of_50_approvals_at_once_that_sum_up_to_too_much_only_those_happen_that_the_balance_allows() {
        AccountFixture family = AccountFixture.of(client(0), ALICE, BOB, 100);
        List<String> requestIds =
                IntStream.range(0, CALLS).mapToObj(_ -> family.request(BOB, 7)).toList();

        List<Answer> answers =
                atOnce(CALLS, call -> family.through(client(call)).review(ALICE, requestIds.get(call), "approve"));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(14);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(CALLS - 14)
                .allSatisfy(answer -> assertProblem(answer, 409, "insufficient_balance"));
        assertThat(family.balance(ALICE)).isEqualTo(2);
        assertThat(family.wallets(ALICE)).containsEntry(BOB.userId(), 98L);
        assertLedgerAddsUp(family, 15);
        assertThat(family.requests(ALICE, "?status=approved").body().path("tokenRequests"))
                .hasSize(14);
        assertThat(family.requests(ALICE, "?status=pending").body().path("tokenRequests"))
                .hasSize(36);
        assertThat(eventsUpTo(family, TokenRequestReviewed.class, 14))
                .filteredOn(TokenRequestReviewed.class::isInstance)
                .hasSize(14);
    }

    @Test
    void of_50_deposits_with_one_id_at_once_one_counts() {
        AccountFixture family = AccountFixture.of(client(0), ALICE, BOB, 0);

        List<Answer> answers =
                atOnce(CALLS, call -> family.through(client(call)).deposit(ERIN, "gift", 30));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(CALLS - 1);
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.body().path("balance").asLong()).isEqualTo(30));
        assertThat(family.balance(ALICE)).isEqualTo(30);
        assertLedgerAddsUp(family, 1);
    }

    /** Each entry's balance is the one before it and its own amount, and the newest is the account's. */
    private static void assertLedgerAddsUp(AccountFixture family, int size) {
        List<JsonNode> oldestFirst = family.ledger(ALICE, "?limit=100")
                .body()
                .path("entries")
                .valueStream()
                .toList()
                .reversed();
        assertThat(oldestFirst).hasSize(size);
        long balance = 0;
        for (JsonNode entry : oldestFirst) {
            long amount = entry.path("amount").asLong();
            balance += entry.path("kind").asString().equals("deposit") ? amount : -amount;
            assertThat(entry.path("balanceAfter").asLong()).isEqualTo(balance).isNotNegative();
        }
        assertThat(family.balance(ALICE)).isEqualTo(balance);
    }

    /** What a family told until it had told so many of a kind. */
    private List<SpecificRecord> eventsUpTo(AccountFixture family, Class<?> kind, int many) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> EventTopic.values(EventTopic.withoutRepeats(topic.eventsOf(family.familyId()))),
                        events -> events.stream().filter(kind::isInstance).count() >= many);
    }

    private static FamilyClient client(int call) {
        return new FamilyClient(Objects.requireNonNull(instances).client(call));
    }
}
