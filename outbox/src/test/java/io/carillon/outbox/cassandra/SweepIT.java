package io.carillon.outbox.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.outbox.Outbox;
import io.carillon.outbox.OutboxEvent;
import io.carillon.outbox.PublishListener;
import io.carillon.outbox.fixtures.AccountKeyspace;
import io.carillon.outbox.fixtures.Accounts;
import io.carillon.outbox.fixtures.Outboxes;
import io.carillon.outbox.fixtures.TopicLog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UsesLocalStack({Component.CASSANDRA, Component.KAFKA})
class SweepIT {

    private static final String TOPIC = "sweep.events";
    private static final String NOBODY = "127.0.0.1:1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static String kafka;
    private static AccountKeyspace keyspace;
    private static TopicLog log;

    private final String account = Accounts.newId();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Outbox outbox;
    private Accounts accounts;

    @BeforeAll
    static void create(LocalStack stack) throws InterruptedException {
        kafka = stack.kafkaBootstrapServers();
        keyspace = AccountKeyspace.create(stack.cassandraContactPoint(), stack.cassandraDatacenter(), "swept");
        log = TopicLog.create(kafka, TOPIC);
    }

    @BeforeEach
    void open() {
        outbox = Outboxes.open(keyspace, Map.of("bootstrap.servers", kafka), meters, PublishListener.NONE);
        accounts = new Accounts(keyspace, outbox, TOPIC);
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void an_intent_without_commit_is_passed_by() {
        outbox.intend(account).toCompletableFuture().join();

        outbox.start();
        awaitSettled();

        assertThat(log.ids(account)).isEmpty();
        assertThat(leftovers(meters)).isZero();
        assertThat(outbox.status().sweeping()).isTrue();
    }

    @Test
    void published_rows_are_removed_once_their_bucket_is_settled() {
        accounts.change(account, 2);
        await().untilAsserted(() -> assertThat(log.ids(account)).hasSize(2));
        assertThat(keyspace.rows(account)).isEqualTo(2);

        outbox.start();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(keyspace.rows(account)).isZero());
    }

    @Test
    void a_settled_bucket_is_never_read_again() {
        outbox.start();
        awaitSettled();
        accounts.commitWithoutIntent(account, 1);
        keyspace.insertIntent(account, keyspace.settledBefore().minusSeconds(1));

        awaitSettled();

        assertThat(log.ids(account)).isEmpty();
    }

    @Test
    void of_two_sweepers_one_works_and_the_other_takes_over_when_it_leaves() {
        SimpleMeterRegistry otherMeters = new SimpleMeterRegistry();
        outbox.start();
        await().untilAsserted(() -> assertThat(keyspace.leaseOwners()).hasSize(2));
        Map<Integer, String> owners = keyspace.leaseOwners();

        try (Outbox other =
                Outboxes.open(keyspace, Map.of("bootstrap.servers", kafka), otherMeters, PublishListener.NONE)) {
            other.start();
            await().until(() -> other.status().sweeping());
            accounts.commit(account, 1);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(log.ids(account)).hasSize(1));
            assertThat(keyspace.leaseOwners()).isEqualTo(owners);
            assertThat(leftovers(otherMeters)).isZero();

            outbox.close();
            String orphan = Accounts.newId();
            accounts.commit(orphan, 1);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(log.ids(orphan)).hasSize(1));
            assertThat(leftovers(otherMeters)).isPositive();
            assertThat(keyspace.leaseOwners().values()).doesNotContainAnyElementsOf(Set.copyOf(owners.values()));
        }
    }

    @Test
    void a_dead_sweepers_shards_are_taken_over_when_its_leases_expire() {
        Instant given = Instant.now();
        keyspace.giveLease(0, "dead", Duration.ofSeconds(2));
        keyspace.giveLease(1, "dead", Duration.ofSeconds(2));
        accounts.commit(account, 1);

        outbox.start();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log.ids(account)).hasSize(1));
        assertThat(Duration.between(given, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
        await().untilAsserted(() ->
                assertThat(keyspace.leaseOwners().values()).hasSize(2).doesNotContain("dead"));
    }

    @Test
    void what_cannot_be_published_is_carried_along_so_that_passes_stay_short_and_nothing_is_forgotten() {
        List<OutboxEvent> events = accounts.commit(account, 1);
        try (Outbox cutOff = Outboxes.open(keyspace, NOBODY)) {
            cutOff.start();
            awaitSettled();
        }
        assertThat(log.ids(account)).isEmpty();

        outbox.start();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log.firstOccurrences(account))
                        .isEqualTo(events.stream().map(OutboxEvent::id).toList()));
    }

    @Test
    void intents_expire_by_themselves() {
        outbox.intend(account).toCompletableFuture().join();

        assertThat(keyspace.intentTtls(account))
                .singleElement()
                .satisfies(seconds -> assertThat(seconds).isBetween(3_500, 3_600));
    }

    private static double leftovers(SimpleMeterRegistry meters) {
        return meters.get("carillon.outbox.leftovers").counter().count();
    }

    private static void awaitSettled() {
        Instant now = Instant.now();
        await().atMost(PATIENCE).until(() -> keyspace.settledBefore().isAfter(now));
    }
}
