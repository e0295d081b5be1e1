package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.Notification;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemoryResumeIT {

    private static final int WINDOW = 50;
    private static final int REMEMBERED = 1_000;
    private static final String[] CHANNELS = {"room:a", "room:b"};

    private final TestIssuer issuer = new TestIssuer();
    private Gateway remembering;
    private Gateway forgetful;
    private Log log;

    @BeforeAll
    void start(LocalStack stack) {
        String window = "delivery.duplicate-window-records=" + WINDOW;
        remembering = Gateway.start(
                stack,
                issuer.uri(),
                window,
                "memory.max-records=" + REMEMBERED,
                "queue.max-frames=32",
                "position.interval=200ms",
                "position.records=20");
        forgetful = Gateway.start(stack, issuer.uri(), window, "memory.max-records=0");
        log = new Log(stack);
    }

    @AfterAll
    void stop() {
        remembering.close();
        forgetful.close();
        log.close();
        issuer.close();
    }

    @Test
    void live_memory_and_log_give_the_same_frames() {
        String anna = Log.userOf(0);
        String ben = Log.userOf(0);
        try (Client live = Client.subscribe(forgetful, issuer.token(anna), Optional.empty(), CHANNELS);
                Client holdsThePartition = Client.connect(remembering, issuer.token(ben))) {
            String start = live.cursor().orElseThrow();
            long read = readings("log");
            for (int round = 0; round < 8; round++) {
                log.writeAll(randomRecords(new Random(round), anna, ben));
                live.awaitNotification(log.tell(anna, ben));
                holdsThePartition.awaitNotification(live.notificationIds().getLast());
            }
            List<JsonNode> expected = live.notifications().stream()
                    .filter(frame -> frame.has("cursor"))
                    .toList();

            assertThat(missed(remembering, anna, start, expected)).isEqualTo(expected);
            assertThat(readings("log")).isEqualTo(read);
            assertThat(missed(forgetful, anna, start, expected)).isEqualTo(expected);
            assertThat(expected).hasSizeGreaterThan(100);
        }
    }

    private List<JsonNode> missed(Gateway gateway, String user, String cursor, List<JsonNode> expected) {
        try (Client client = Client.subscribe(gateway, issuer.token(user), Optional.of(cursor), CHANNELS)) {
            client.awaitNotification(expected.getLast().get("id").asString());
            return client.notifications();
        }
    }

    /** All that matters to a replay: other users, other channels, repeats inside of the window, ephemeral and expired ones. */
    private static List<Notification> randomRecords(Random random, String anna, String ben) {
        List<Notification> records = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean repeat = random.nextInt(6) == 0 && !records.isEmpty();
            records.add(
                    repeat
                            ? records.get(Math.max(0, records.size() - 1 - random.nextInt(WINDOW / 2)))
                            : randomRecord(random, anna, ben));
        }
        return records;
    }

    private static Notification randomRecord(Random random, String anna, String ben) {
        Notification.Builder made = switch (random.nextInt(3)) {
            case 0 -> Log.notification(ben);
            case 1 -> Log.notification(ben, anna);
            default -> Log.notification(anna);
        };
        String channel = List.of("room:a", "room:b", "room:c", "").get(random.nextInt(4));
        if (!channel.isEmpty()) {
            made.setChannel(channel);
        }
        if (random.nextInt(10) == 0) {
            made.setExpiresAt(Instant.now().plus(Duration.ofHours(random.nextInt(3) - 1)));
        }
        return made.setEphemeral(random.nextInt(8) == 0).build();
    }

    @Test
    void what_memory_does_not_reach_back_to_is_read_from_the_log() {
        String anna = Log.userOf(1);
        try (Client client = Client.connect(remembering, issuer.token(anna))) {
            String start = client.cursor().orElseThrow();
            List<String> missed = told(anna, REMEMBERED + 200);
            client.awaitNotification(missed.getLast());
            long read = readings("log");

            try (Client again = Client.connect(remembering, issuer.token(anna), Optional.of(start))) {
                again.awaitNotification(missed.getLast());
                assertThat(again.notificationIds()).isEqualTo(missed);
            }
            assertThat(readings("log")).isEqualTo(read + 1);
            assertThat(remembering.gauge("carillon.gateway.memory.records")).isPositive();
        }
    }

    @Test
    void an_idle_client_is_told_a_newer_cursor_and_comes_back_without_a_replay() {
        String anna = Log.userOf(2);
        String ben = Log.userOf(2);
        try (Client idle = Client.connect(remembering, issuer.token(anna));
                Client other = Client.connect(remembering, issuer.token(ben))) {
            Optional<String> before = idle.cursor();
            other.awaitNotification(told(ben, 30).getLast());

            JsonNode position = idle.awaitFrame("resume.position");

            assertThat(position.get("data").isEmpty()).isTrue();
            assertThat(idle.cursor()).isEqualTo(other.cursor()).isNotEqualTo(before);
            assertThat(idle.notifications()).isEmpty();
            assertThat(other.frames()).noneMatch(MemoryResumeIT::isPosition);
            long replays = readings("memory") + readings("log");
            try (Client again = Client.connect(remembering, issuer.token(anna), idle.cursor())) {
                String live = log.tell(anna);
                again.awaitNotification(live);
                assertThat(again.notificationIds()).containsExactly(live);
                assertThat(readings("memory") + readings("log")).isEqualTo(replays);
            }
        }
    }

    private List<String> told(String user, int count) {
        List<Notification> records = IntStream.range(0, count)
                .mapToObj(i -> Log.notification(user).build())
                .toList();
        log.writeAll(records);
        return records.stream().map(Notification::getId).toList();
    }

    private long readings(String source) {
        return remembering.timed("carillon.gateway.replays", "source", source);
    }

    private static boolean isPosition(JsonNode frame) {
        return frame.get("type").asString().equals("resume.position");
    }
}
