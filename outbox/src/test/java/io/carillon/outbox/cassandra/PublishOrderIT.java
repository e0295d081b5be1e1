package io.carillon.outbox.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.outbox.Outbox;
import io.carillon.outbox.OutboxEvent;
import io.carillon.outbox.fixtures.AccountKeyspace;
import io.carillon.outbox.fixtures.Accounts;
import io.carillon.outbox.fixtures.Outboxes;
import io.carillon.outbox.fixtures.TopicLog;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@UsesLocalStack({Component.CASSANDRA, Component.KAFKA})
class PublishOrderIT {

    private static final int ACCOUNTS = 4;
    private static final int WRITERS_PER_ACCOUNT = 4;
    private static final int CHANGES_PER_WRITER = 10;
    private static final String TOPIC = "publish-order.events";

    @Test
    void events_committed_at_once_by_two_instances_all_arrive_and_first_in_order(LocalStack stack) throws Exception {
        try (AccountKeyspace keyspace =
                        AccountKeyspace.create(stack.cassandraContactPoint(), stack.cassandraDatacenter(), "resting");
                TopicLog log = TopicLog.create(stack.kafkaBootstrapServers(), TOPIC);
                Outbox one = Outboxes.open(keyspace, stack.kafkaBootstrapServers());
                Outbox other = Outboxes.open(keyspace, stack.kafkaBootstrapServers())) {
            List<Accounts> instances =
                    List.of(new Accounts(keyspace, one, TOPIC), new Accounts(keyspace, other, TOPIC));
            List<String> ids = Stream.generate(Accounts::newId).limit(ACCOUNTS).toList();

            ConcurrentLinkedQueue<Committed> committed = changeAll(instances, ids);

            for (String id : ids) {
                List<String> expected = committed.stream()
                        .filter(each -> each.accountId().equals(id))
                        .map(Committed::event)
                        .sorted(Comparator.comparing(event -> event.headers().get("ce_sequence")))
                        .map(OutboxEvent::id)
                        .toList();
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(
                                () -> assertThat(log.firstOccurrences(id)).isEqualTo(expected));
            }
            assertThat(committed).hasSizeGreaterThan(ACCOUNTS * WRITERS_PER_ACCOUNT * CHANGES_PER_WRITER);
        }
    }

    private record Committed(String accountId, OutboxEvent event) {}

    private static ConcurrentLinkedQueue<Committed> changeAll(List<Accounts> instances, List<String> ids) {
        ConcurrentLinkedQueue<Committed> committed = new ConcurrentLinkedQueue<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(ids.stream()
                            .flatMap(id -> IntStream.range(0, WRITERS_PER_ACCOUNT)
                                    .mapToObj(writer -> CompletableFuture.runAsync(
                                            () -> changeOften(instances.get(writer % instances.size()), id, committed),
                                            threads)))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        return committed;
    }

    private static void changeOften(Accounts accounts, String id, ConcurrentLinkedQueue<Committed> committed) {
        for (int i = 0; i < CHANGES_PER_WRITER; i++) {
            accounts.change(id, 1 + i % 2).forEach(event -> committed.add(new Committed(id, event)));
        }
    }
}
