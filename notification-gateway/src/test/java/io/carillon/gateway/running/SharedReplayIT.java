package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.Notification;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedReplayIT {

    private static final String LARGE = "{\"text\":\"" + "x".repeat(100_000) + "\"}";

    private final TestIssuer issuer = new TestIssuer();
    private Gateway gateway;
    private Log log;

    @BeforeAll
    void start(LocalStack stack) {
        gateway =
                Gateway.start(stack, issuer.uri(), "memory.max-records=0", "queue.max-frames=64", "queue.max-size=4MB");
        log = new Log(stack);
    }

    @AfterAll
    void stop() {
        gateway.close();
        log.close();
        issuer.close();
    }

    @Test
    void three_hundred_that_return_at_once_share_the_readings_and_get_everything_once_and_in_order()
            throws InterruptedException {
        int partition = 4;
        List<String> users =
                IntStream.range(0, 300).mapToObj(i -> Log.userOf(partition)).toList();
        List<Notification> records = new ArrayList<>(randomRecords(users, 150));
        String start = position(users.getFirst());
        log.writeAll(records);
        double passes = gateway.count("carillon.gateway.replay.passes", "source", "log");

        List<Notification> meanwhile = randomRecords(users, 100);
        meanwhile.add(Log.notification(users.toArray(String[]::new)).build());
        records.addAll(meanwhile);
        Thread sender = Thread.ofVirtual().start(() -> sendSlowly(meanwhile));
        List<Client> clients = connectAll(users, start);
        sender.join();

        String last = records.getLast().getId();
        clients.forEach(client -> client.awaitNotification(last));
        for (int i = 0; i < users.size(); i++) {
            assertThat(clients.get(i).notificationIds()).isEqualTo(idsFor(users.get(i), records));
        }
        assertThat(gateway.count("carillon.gateway.replay.passes", "source", "log") - passes)
                .isBetween(1.0, 100.0);
        assertThat(gateway.timed("carillon.gateway.replays", "source", "log")).isGreaterThanOrEqualTo(300);
        clients.forEach(Client::close);
    }

    private List<Client> connectAll(List<String> users, String cursor) {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            return users.stream()
                    .map(user -> each.submit(
                            () -> Client.connectInPassing(gateway, issuer.token(user), Optional.of(cursor))))
                    .toList()
                    .stream()
                    .map(connecting -> {
                        try {
                            return connecting.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    private void sendSlowly(List<Notification> records) {
        try {
            for (int from = 0; from < records.size(); from += 5) {
                log.writeAll(records.subList(from, Math.min(records.size(), from + 5)));
                Thread.sleep(40);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Notification> randomRecords(List<String> users, int count) {
        Random random = new Random(count);
        List<Notification> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> mixed = new ArrayList<>(users);
            Collections.shuffle(mixed, random);
            int recipients = 1 + random.nextInt(random.nextBoolean() ? 5 : users.size());
            records.add(Log.notification(mixed.subList(0, recipients).toArray(String[]::new))
                    .build());
        }
        return records;
    }

    private static List<String> idsFor(String user, List<Notification> records) {
        return records.stream()
                .filter(record -> record.getRecipients().contains(user))
                .map(Notification::getId)
                .toList();
    }

    @Test
    void a_client_that_does_not_read_holds_up_no_other_and_gets_the_rest_when_it_reads() {
        int partition = 5;
        String slow = Log.userOf(partition);
        String quick = Log.userOf(partition);
        String start = position(slow);
        List<Notification> records = IntStream.range(0, 150)
                .mapToObj(i ->
                        Log.notification(slow, quick).setData(Log.bytes(LARGE)).build())
                .toList();
        log.writeAll(records);
        List<String> ids = records.stream().map(Notification::getId).toList();

        try (Client stalled = Client.connectWithoutReading(gateway, issuer.token(slow), Optional.of(start));
                Client reader = Client.connect(gateway, issuer.token(quick), Optional.of(start))) {
            reader.awaitNotification(ids.getLast());
            assertThat(reader.notificationIds()).isEqualTo(ids);
            assertThat(gateway.closes()).doesNotContainKey("slow_consumer");

            stalled.startReading();
            stalled.awaitNotification(ids.getLast());
            assertThat(stalled.notificationIds()).isEqualTo(ids);
        }
    }

    /** Where a partition stands. A cursor names no user, so it serves all of the partition. */
    private String position(String user) {
        try (Client client = Client.connect(gateway, issuer.token(user))) {
            return client.cursor().orElseThrow();
        }
    }
}
