package io.carillon.launcher.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.carillon.launcher.system.Actors;
import io.carillon.localstack.DemoUser;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is done when both instances live again, so that all of what happened can be seen. */
final class Aftermath {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Hands hands;
    private final EventReader events;

    Aftermath(Hands hands, EventReader events) {
        this.hands = hands;
        this.events = events;
    }

    /**
     * Waits until the outbox is empty: each family's events are published in their order, so one more of each family that has
     * arrived says that the others have.
     */
    EventLog drained() {
        Map<String, String> markers = new HashMap<>();
        families().forEach(family -> markers.put(family, renamed(family)));
        return await().atMost(Actors.PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(
                        this::log,
                        log -> markers.entrySet().stream()
                                .allMatch(marker -> log.of(marker.getKey()).stream()
                                        .anyMatch(event ->
                                                event.text("family_name").equals(marker.getValue()))));
    }

    /** The same, but the last event of each family is one that everybody hears. */
    EventLog drainedWithEverybodyListening() {
        for (String family : families()) {
            Arrays.stream(DemoUser.values()).forEach(user -> joined(family, user));
        }
        return drained();
    }

    /** For the tests that come after, to which the system admin is a stranger. */
    void leftByTheSystemAdmin() {
        var erin = DemoUser.ERIN.userId();
        families()
                .forEach(family -> assertThat(hands.crowd().change(DemoUser.ERIN, api -> api.remove(family, erin)))
                        .as(family)
                        .isInstanceOf(Outcome.Done.class));
    }

    private SortedSet<String> families() {
        return new TreeSet<>(Stream.concat(hands.pool().all().stream(), log().byFamily().keySet().stream())
                .toList());
    }

    private EventLog log() {
        return EventLog.of(events.read(), hands.pool().prefix());
    }

    private String renamed(String family) {
        var name = hands.pool().next();
        var outcome = hands.crowd().change(DemoUser.ERIN, api -> api.rename(family, name));
        assertThat(outcome).as(family).isInstanceOf(Outcome.Done.class);
        hands.journal().write(outcome, Claim.of("FamilyUpdated", "family_id", family, "family_name", name));
        return name;
    }

    private void joined(String family, DemoUser user) {
        var members = hands.crowd()
                .look(DemoUser.ERIN, "/family/" + family)
                .orElseThrow()
                .path("members");
        if (!members.findValuesAsString("userId").contains(user.userId())) {
            assertThat(new MemberMoves(hands).add(family, user, "parent"))
                    .as(family)
                    .isInstanceOf(Outcome.Done.class);
        }
    }
}
