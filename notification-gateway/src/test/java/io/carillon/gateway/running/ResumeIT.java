package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.Notification;
import io.carillon.gateway.log.Cursor;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumeIT {

    private static final int WINDOW = 200;

    private final TestIssuer issuer = new TestIssuer();
    private Gateway first;
    private Gateway second;
    private Log log;

    @BeforeAll
    void start(LocalStack stack) {
        String window = "delivery.duplicate-window-records=" + WINDOW;
        first = Gateway.start(stack, issuer.uri(), window, "queue.max-frames=16", "delivery.release-after=1s");
        second = Gateway.start(stack, issuer.uri(), window, "replay.slice=20ms", "memory.max-records=0");
        log = new Log(stack);
    }

    @AfterAll
    void stop() {
        first.close();
        second.close();
        log.close();
        issuer.close();
    }

    @Test
    void the_ready_frame_names_the_place_the_client_comes_back_to() {
        String anna = Log.userOf(0);
        try (Client client = Client.connect(first, issuer.token(anna))) {
            client.vanish();
            String missed = log.tell(anna);
            try (Client again = Client.connect(first, issuer.token(anna), client.cursor())) {
                again.awaitNotification(missed);
                assertThat(again.frames().getFirst().get("data").get("cursor").asString())
                        .isEqualTo(client.cursor().orElseThrow());
                assertThat(again.frames()).noneMatch(frame -> isGap(frame));
            }
        }
    }

    @Test
    void what_was_missed_on_one_gateway_is_delivered_by_another_and_then_life_goes_on() {
        String anna = Log.userOf(1);
        String ben = Log.userOf(1);
        try (Client client = Client.connect(first, issuer.token(anna))) {
            client.awaitNotification(log.tell(anna));
            client.vanish();
            log.tell(ben);
            List<String> missed = List.of(log.tell(anna), log.tell(ben, anna), log.tell(anna));
            try (Client again = Client.connect(second, issuer.token(anna), client.cursor())) {
                again.awaitNotification(missed.getLast());
                String live = log.tell(anna);
                again.awaitNotification(live);
                assertThat(again.notificationIds())
                        .containsExactlyElementsOf(
                                Stream.concat(missed.stream(), Stream.of(live)).toList());
            }
        }
    }

    @Test
    void whoever_moves_at_random_between_gateways_amid_traffic_gets_exactly_what_was_sent()
            throws InterruptedException {
        String anna = Log.userOf(2);
        String ben = Log.userOf(2);
        var traffic = new RandomTraffic(log, anna, ben, 2_000, WINDOW / 2);
        try (Client start = Client.connect(first, issuer.token(anna))) {
            start.vanish();
            Thread sender = Thread.ofVirtual().start(traffic);
            var wanderer = new Wanderer(List.of(first, second), issuer.token(anna), start.cursor());

            List<String> got = wanderer.wanderUntil(traffic.lastIdFor(anna));

            sender.join();
            assertThat(got).isEqualTo(traffic.expectedFor(anna));
            assertThat(wanderer.connections()).isGreaterThan(10);
        }
    }

    @Test
    void a_notification_that_is_in_the_log_twice_is_delivered_once() {
        String anna = Log.userOf(3);
        Notification twice = Log.notification(anna).build();
        double suppressed = first.count("carillon.gateway.duplicates.suppressed");
        try (Client client = Client.connect(first, issuer.token(anna))) {
            log.write(twice);
            String between = log.tell(anna);
            log.write(twice);
            String last = log.tell(anna);

            client.awaitNotification(last);
            assertThat(client.notificationIds()).containsExactly(twice.getId(), between, last);
            assertThat(first.count("carillon.gateway.duplicates.suppressed")).isEqualTo(suppressed + 1);
        }
    }

    @Test
    void a_repeat_is_recognised_across_a_reconnect_to_a_gateway_that_has_not_seen_the_first() {
        String anna = Log.userOf(4);
        Notification twice = Log.notification(anna).build();
        try (Client client = Client.connect(first, issuer.token(anna))) {
            client.awaitNotification(log.write(twice));
            client.vanish();
            log.write(twice);
            String missed = log.tell(anna);
            try (Client again = Client.connect(second, issuer.token(anna), client.cursor())) {
                again.awaitNotification(missed);
                log.write(twice);
                String live = log.tell(anna);
                again.awaitNotification(live);
                assertThat(again.notificationIds()).containsExactly(missed, live);
            }
        }
    }

    @Test
    void a_repeat_beyond_the_window_is_a_notification_again() {
        String anna = Log.userOf(5);
        Notification twice = Log.notification(anna).build();
        try (Client client = Client.connect(second, issuer.token(anna))) {
            client.awaitNotification(log.write(twice));
            String stranger = Log.userOf(5);
            log.writeAll(IntStream.rangeClosed(0, WINDOW)
                    .mapToObj(i -> Log.notification(stranger).build())
                    .toList());
            log.write(twice);
            String last = log.tell(anna);

            client.awaitNotification(last);
            assertThat(client.notificationIds()).containsExactly(twice.getId(), twice.getId(), last);
        }
    }

    @Test
    void a_cursor_older_than_the_log_is_told_of_the_gap_and_then_given_the_rest() throws Exception {
        String anna = Log.userOf(6);
        try (Client client = Client.connect(first, issuer.token(anna))) {
            client.awaitNotification(log.tell(anna));
            client.vanish();
            log.tell(anna);
            RecordMetadata firstKept =
                    log.send(anna, log.encode(Log.notification(anna).build()));
            String kept = log.tell(anna);
            log.forgetBefore(firstKept.partition(), firstKept.offset());
            try (Client again = Client.connect(second, issuer.token(anna), client.cursor())) {
                again.awaitNotification(kept);
                JsonNode gap = again.awaitFrame("resume.gap");
                assertThat(gap.get("data").get("reason").asString()).isEqualTo("retention");
                assertThat(gap.get("data").get("from").asString())
                        .isEqualTo(client.cursor().orElseThrow());
                assertThat(Cursor.parse(gap.get("cursor").asString())
                                .orElseThrow()
                                .offset())
                        .isEqualTo(firstKept.offset() - 1);
                assertThat(again.frames().get(1)).isEqualTo(gap);
                assertThat(again.notifications()).hasSize(2);
            }
        }
    }

    @Test
    void a_cursor_that_is_none_is_told_so_and_then_life_goes_on() {
        String anna = Log.userOf(7);
        try (Client fresh = Client.connect(first, issuer.token(anna))) {
            Cursor now = Cursor.parse(fresh.cursor().orElseThrow()).orElseThrow();
            String ahead = new Cursor(now.epoch(), now.partition(), now.offset() + 5_000).encode();
            String foreign = new Cursor(now.epoch(), now.partition() + 1, now.offset()).encode();
            for (String cursor : List.of("rubbish", ahead, foreign)) {
                try (Client client = Client.connect(first, issuer.token(anna), Optional.of(cursor))) {
                    JsonNode gap = client.awaitFrame("resume.gap");
                    assertThat(gap.get("data").get("reason").asString()).isEqualTo("cursor_invalid");
                    assertThat(gap.get("data").get("from").asString()).isEqualTo(cursor);
                    client.awaitNotification(log.tell(anna));
                }
            }
        }
    }

    @Test
    void a_partition_nobody_needs_is_released_and_followed_again_when_somebody_comes() {
        String anna = Log.userOf(8);
        List<String> told = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        for (int i = 0; i < 2; i++) {
            try (Client client = Client.connect(first, issuer.token(anna), cursor)) {
                told.add(log.tell(anna));
                client.awaitNotification(told.getLast());
                cursor = client.cursor();
            }
            Awaitility.await().until(() -> first.gauge("carillon.gateway.live.partitions") == 0);
            told.add(log.tell(anna));
        }
        try (Client client = Client.connect(first, issuer.token(anna), cursor)) {
            client.awaitNotification(told.getLast());
            assertThat(client.notificationIds()).containsExactly(told.getLast());
        }
    }

    private static boolean isGap(JsonNode frame) {
        return frame.get("type").asString().equals("resume.gap");
    }
}
