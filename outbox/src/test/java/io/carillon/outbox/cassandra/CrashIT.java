package io.carillon.outbox.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.outbox.Outbox;
import io.carillon.outbox.fixtures.AccountKeyspace;
import io.carillon.outbox.fixtures.Accounts;
import io.carillon.outbox.fixtures.Outboxes;
import io.carillon.outbox.fixtures.StuckProcess;
import io.carillon.outbox.fixtures.StuckProcess.Moment;
import io.carillon.outbox.fixtures.TopicLog;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@UsesLocalStack({Component.CASSANDRA, Component.KAFKA})
class CrashIT {

    private static final String KEYSPACE = "swept";
    private static final String TOPIC = "crash.events";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static LocalStack stack;
    private static AccountKeyspace keyspace;
    private static TopicLog log;

    private final String account = Accounts.newId();

    @BeforeAll
    static void open(LocalStack localStack) throws InterruptedException {
        stack = localStack;
        keyspace = AccountKeyspace.create(stack.cassandraContactPoint(), stack.cassandraDatacenter(), KEYSPACE);
        log = TopicLog.create(stack.kafkaBootstrapServers(), TOPIC);
    }

    @AfterAll
    static void close() {
        log.close();
        keyspace.close();
    }

    @Test
    void a_process_killed_between_commit_and_publication_leaves_its_event_to_another_that_publishes_it_once()
            throws Exception {
        String eventId = crashAt(Moment.BEFORE_PUBLISH);
        assertThat(log.ids(account)).isEmpty();
        assertThat(keyspace.rows(account)).isEqualTo(1);

        try (Outbox survivor = Outboxes.open(keyspace, stack.kafkaBootstrapServers())) {
            survivor.start();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(log.ids(account)).containsExactly(eventId));
            awaitSettled();
        }
        assertThat(log.ids(account)).containsExactly(eventId);
        assertThat(keyspace.rows(account)).isZero();
    }

    @Test
    void a_process_killed_after_publication_makes_another_repeat_the_event_under_the_same_id() throws Exception {
        String eventId = crashAt(Moment.AFTER_ACKNOWLEDGEMENT);
        await().untilAsserted(() -> assertThat(log.ids(account)).containsExactly(eventId));

        try (Outbox survivor = Outboxes.open(keyspace, stack.kafkaBootstrapServers())) {
            survivor.start();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(log.ids(account)).hasSize(2));
            awaitSettled();
        }
        assertThat(log.ids(account)).containsExactly(eventId, eventId);
        assertThat(log.headers(account, "ce_sequence")).hasSize(2).containsOnly("00000000000000000001");
    }

    private String crashAt(Moment moment) throws IOException, InterruptedException {
        try (StuckProcess stuck = StuckProcess.start(
                moment, stack.cassandraContactPoint(), KEYSPACE, stack.kafkaBootstrapServers(), TOPIC, account)) {
            return stuck.eventId();
        }
    }

    /** Until nobody will ever look at what was intended up to now. */
    private static void awaitSettled() {
        Instant now = Instant.now();
        await().atMost(PATIENCE).until(() -> keyspace.settledBefore().isAfter(now));
    }
}
