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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@UsesLocalStack({Component.CASSANDRA, Component.KAFKA})
class PublishIT {

    private static final String TOPIC = "publish.events";

    private static String kafka;
    private static AccountKeyspace keyspace;
    private static TopicLog log;

    private final String account = Accounts.newId();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeAll
    static void open(LocalStack stack) throws InterruptedException {
        kafka = stack.kafkaBootstrapServers();
        keyspace = AccountKeyspace.create(stack.cassandraContactPoint(), stack.cassandraDatacenter(), "resting");
        log = TopicLog.create(kafka, TOPIC);
    }

    @AfterAll
    static void close() {
        log.close();
        keyspace.close();
    }

    @Test
    void a_change_is_published_at_once_without_any_sweep_and_counted() {
        try (Outbox outbox = open(PublishListener.NONE)) {
            List<String> ids = ids(new Accounts(keyspace, outbox, TOPIC).change(account, 7));

            await().untilAsserted(() -> assertThat(log.ids(account)).isEqualTo(ids));
            assertThat(published()).isEqualTo(7);
            assertThat(meters.get("carillon.outbox.publish.latency").timer().count())
                    .isEqualTo(7);
            assertThat(log.headers(account, "ce_sequence")).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void the_listener_hears_of_events_before_kafka_and_can_postpone_them() {
        AtomicInteger refusals = new AtomicInteger(2);
        List<String> heard = new CopyOnWriteArrayList<>();
        List<Double> publishedWhenHeard = new CopyOnWriteArrayList<>();
        PublishListener listener = (_, events) -> {
            publishedWhenHeard.add(published());
            if (refusals.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
            heard.addAll(ids(events));
        };
        try (Outbox outbox = open(listener)) {
            List<String> ids = ids(new Accounts(keyspace, outbox, TOPIC).change(account, 2));

            await().untilAsserted(() -> assertThat(heard).isEqualTo(ids));
            await().untilAsserted(() -> assertThat(outbox.status().backlog()).isZero());
            await().untilAsserted(() -> assertThat(log.ids(account)).isEqualTo(ids));
            assertThat(publishedWhenHeard).containsExactly(0.0, 0.0, 0.0);
            assertThat(failures()).isEqualTo(2);
        }
    }

    @Test
    void an_event_is_never_published_over_a_gap() {
        try (Outbox outbox = open(PublishListener.NONE)) {
            Accounts accounts = new Accounts(keyspace, outbox, TOPIC);
            accounts.commit(account, 3);
            keyspace.loseRow(account, "00000000000000000002");

            outbox.committed(account);

            await().untilAsserted(() -> assertThat(failures()).isGreaterThan(1));
            assertThat(log.ids(account)).isEmpty();
            assertThat(outbox.status().backlog()).isPositive();
        }
    }

    private Outbox open(PublishListener listener) {
        return Outboxes.open(keyspace, Map.of("bootstrap.servers", kafka), meters, listener);
    }

    private double published() {
        return meters.get("carillon.outbox.published").counter().count();
    }

    private double failures() {
        return meters.get("carillon.outbox.publish.failures").counter().count();
    }

    private static List<String> ids(List<OutboxEvent> events) {
        return events.stream().map(OutboxEvent::id).toList();
    }
}
