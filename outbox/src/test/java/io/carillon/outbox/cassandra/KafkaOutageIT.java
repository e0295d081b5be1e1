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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@UsesLocalStack({Component.CASSANDRA, Component.KAFKA})
class KafkaOutageIT {

    private static final String TOPIC = "kafka-outage.events";

    @Test
    void what_commits_while_kafka_is_down_is_published_in_order_when_it_returns(LocalStack stack) throws Exception {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (AccountKeyspace keyspace =
                        AccountKeyspace.create(stack.cassandraContactPoint(), stack.cassandraDatacenter(), "resting");
                TopicLog log = TopicLog.create(stack.kafkaBootstrapServers(), TOPIC);
                Outbox outbox = Outboxes.open(
                        keyspace,
                        Map.of("bootstrap.servers", stack.kafkaBootstrapServers()),
                        meters,
                        PublishListener.NONE)) {
            Accounts accounts = new Accounts(keyspace, outbox, TOPIC);
            String account = Accounts.newId();
            List<OutboxEvent> events = new ArrayList<>(accounts.change(account, 1));
            await().untilAsserted(() -> assertThat(log.ids(account)).hasSize(1));

            stack.server(Component.KAFKA).stop();
            events.addAll(accounts.commit(account, 2));
            Instant before = Instant.now();
            outbox.committed(account);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMillis(500));
            events.addAll(accounts.change(account, 2));

            await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
                assertThat(meters.counter("carillon.outbox.publish.failures", "table", "accounts")
                                .count())
                        .isPositive();
                assertThat(outbox.status().backlog()).isEqualTo(4);
                assertThat(outbox.status().oldestAge()).isPositive();
            });

            stack.server(Component.KAFKA).start();

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(log.firstOccurrences(account))
                            .isEqualTo(events.stream().map(OutboxEvent::id).toList()));
            await().untilAsserted(() -> assertThat(outbox.status().backlog()).isZero());
            assertThat(meters.get("carillon.outbox.oldest.age").timeGauge().value())
                    .isZero();
        }
    }
}
