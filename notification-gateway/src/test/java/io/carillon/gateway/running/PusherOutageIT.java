package io.carillon.gateway.running;

import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.running.ClientActor.Place;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** While Kafka is away nobody is disconnected; back ends and clients are told, and who subscribes waits. */
@UsesLocalStack({KAFKA, SCHEMA_REGISTRY})
class PusherOutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final PusherAppFixture app = PusherAppFixture.fresh();
    private final String room = "presence-" + Ids.next("room");

    /** Its partition is the room's, and so is read already. */
    private final String near = channel(partition -> partition == Log.partitionOf(room));

    /** Its partition is not read yet. */
    private final String far = channel(partition -> partition != Log.partitionOf(room));

    @Test
    void while_kafka_is_away_connections_stay_and_subscriptions_wait_and_afterwards_all_hear_each_event_once(
            LocalStack stack) throws Exception {
        try (TestIssuer issuer = new TestIssuer();
                Gateway gateway = Gateway.start(stack, issuer.uri(), settings());
                PusherActor actor = PusherActor.start(Place.NODE, app, gateway)) {
            actor.open("anna", gateway, "user_a");
            actor.subscribed("anna", room);

            stack.server(KAFKA).stop();
            actor.open("ben", gateway, "user_b");
            actor.subscribe("ben", room);
            actor.subscribe("ben", far);
            actor.subscribed("ben", near);
            assertThat(trigger(actor, "unsure", 0)).isEqualTo(UNAVAILABLE);
            assertThat(refusedClientEvent(actor)).contains("may be lost");
            assertThat(users(actor)).isEqualTo("{\"users\":[{\"id\":\"user_a\"}]}");
            assertThat(successes(actor, room)).isEmpty();
            assertThat(successes(actor, far)).isEmpty();

            stack.server(KAFKA).start();
            actor.heard("ben", room, "pusher:subscription_succeeded");
            actor.heard("ben", far, "pusher:subscription_succeeded");
            awaitLog(actor);
            for (int n = 1; n <= 3; n++) {
                assertThat(trigger(actor, "after", n)).isEqualTo(OK);
            }
            assertThat(heardAfterwards(actor, "anna", room)).containsExactly(1, 2, 3);
            assertThat(heardAfterwards(actor, "ben", room)).containsExactly(1, 2, 3);
            assertThat(heardAfterwards(actor, "ben", near)).containsExactly(1, 2, 3);
            assertThat(heardAfterwards(actor, "ben", far)).containsExactly(1, 2, 3);
            assertThat(actor.all("anna", room, "unsure")).hasSizeLessThan(2);
            assertThat(actor.all("anna", room, "pusher:member_added")).hasSize(1);
            assertThat(actor.all("anna", room, "pusher:member_removed")).isEmpty();
            assertThat(successes(actor, room)).hasSize(1);
            assertThat(actor.states("anna")).containsOnlyOnce("connected").endsWith("connected");
            assertThat(actor.states("ben")).containsOnlyOnce("connected").endsWith("connected");
        }
    }

    private static String channel(IntPredicate inPartition) {
        return Stream.generate(() -> Ids.next("news"))
                .filter(name -> inPartition.test(Log.partitionOf(name)))
                .findFirst()
                .orElseThrow();
    }

    /** The gateway says soon that Kafka does not answer. */
    private String[] settings() {
        return Stream.concat(
                        Stream.of(app.settings("client-events=true")),
                        Stream.of("pusher.publish-timeout=1s", "delivery.join-timeout=60s"))
                .toArray(String[]::new);
    }

    private int trigger(PusherActor actor, String event, int n) {
        return actor.backend("trigger", List.of(room, near, far), event, Map.of("n", n))
                .path("status")
                .asInt(0);
    }

    private String refusedClientEvent(PusherActor actor) {
        actor.command("trigger", "anna", Map.of("channel", room, "event", "client-typing", "data", Map.of()));
        return actor.message("anna", "pusher:error")
                .path("data")
                .path("message")
                .asString("");
    }

    /** What was known last. */
    private String users(PusherActor actor) {
        return actor.backend("get", Map.of("path", "/channels/" + room + "/users"))
                .path("body")
                .toString();
    }

    private static List<JsonNode> successes(PusherActor actor, String channel) {
        return actor.all("ben", channel, "pusher:subscription_succeeded");
    }

    /** All partitions have a leader again. */
    private void awaitLog(PusherActor actor) {
        Awaitility.await("events are taken").atMost(PATIENCE).until(() -> trigger(actor, "probe", 0) == OK);
    }

    private static List<Integer> heardAfterwards(PusherActor actor, String client, String channel) {
        actor.heard(client, channel, "after", data -> data.path("n").asInt(0) == 3);
        return actor.all(client, channel, "after").stream()
                .map(data -> data.path("n").asInt(0))
                .toList();
    }
}
