package io.carillon.resolver.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.delivery.Notification;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.EventMetadata;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost, and what is said twice is recognisable by its id, when the resolver dies under traffic. */
@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
class CrashIT {

    private static final int EVENTS = 600;
    private static final int FAMILIES = 20;

    @TempDir
    Path stateDir;

    @Test
    void a_resolver_that_is_killed_under_traffic_tells_everything_after_its_restart(LocalStack stack) {
        String run = Ids.next("run");
        try (Platform platform = new Platform(stack)) {
            ResolverProcess first = ResolverProcess.start(stack, stateDir);
            IntStream.range(0, EVENTS).forEach(n -> {
                if (n == EVENTS / 2) {
                    first.kill();
                }
                publish(platform, run, n);
            });
            try (ResolverProcess _ = ResolverProcess.start(stack, stateDir);
                    Platform.Reader log = platform.read(Topics.USER_NOTIFICATIONS)) {
                await().atMost(Duration.ofSeconds(40))
                        .untilAsserted(() -> assertThat(ids(log, run)).isEqualTo(expectedIds(run)));
                assertThat(IntStream.range(0, FAMILIES).mapToObj(n -> scope(run, n)))
                        .allSatisfy(scope -> assertRecipientsNeverDiffer(log.notifications(scope)));
            }
        }
    }

    private static void publish(Platform platform, String run, int n) {
        Joined joined = new Joined(family(run, n), run + "-" + n);
        EventMetadata metadata = new EventMetadata(
                "evt_" + run + "-" + n, "joined", "/crash", Instant.now(), scope(run, n), "%020d".formatted(n), null);
        platform.publish(Topics.FAMILY_EVENTS.name(), scope(run, n), joined.record(), metadata);
    }

    private static Set<String> expectedIds(String run) {
        return IntStream.range(0, EVENTS)
                .mapToObj(n -> "ntf_" + run + "-" + n + "_0")
                .collect(Collectors.toSet());
    }

    private static Set<String> ids(Platform.Reader log, String run) {
        return IntStream.range(0, FAMILIES)
                .mapToObj(n -> log.notifications(scope(run, n)))
                .flatMap(List::stream)
                .map(Notification::getId)
                .collect(Collectors.toSet());
    }

    /** The nth event tells the n joined so far, no matter how often it was processed: two tellings are the same. */
    private static void assertRecipientsNeverDiffer(List<Notification> notifications) {
        notifications.stream()
                .collect(Collectors.groupingBy(Notification::getId))
                .forEach((id, records) -> {
                    long recipients = records.stream()
                            .flatMap(record -> record.getRecipients().stream())
                            .distinct()
                            .count();
                    int event = Integer.parseInt(id.substring(id.lastIndexOf('-') + 1, id.length() - 2));
                    assertThat(recipients).as(id).isEqualTo(event / FAMILIES + 1);
                });
    }

    private static String family(String run, int n) {
        return run + "-" + n % FAMILIES;
    }

    private static String scope(String run, int n) {
        return "family:" + family(run, n);
    }
}
