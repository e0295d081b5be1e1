package io.carillon.gateway.running;

import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.running.ClientActor.Place;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a gateway that is killed had told of its subscribers is taken back by another, which also tells back ends what was left. */
@UsesLocalStack({KAFKA, SCHEMA_REGISTRY})
class PusherDeathIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SURVIVING = "surviving";
    private static final String DYING = "dying";

    @Test
    void members_and_subscriptions_of_a_killed_gateway_end_everywhere(LocalStack stack) throws Exception {
        PusherAppFixture app = PusherAppFixture.fresh();
        String room = "presence-" + Ids.next("room");
        String news = Ids.next("news");
        try (TestIssuer issuer = new TestIssuer();
                Gateway surviving = Gateway.start(stack, issuer.uri(), app.settings());
                GatewayProcess dying = GatewayProcess.start(stack, issuer.uri(), app.settings());
                PusherActor actor = PusherActor.start(Place.NODE, app, surviving)) {
            actor.open("anna", surviving, "user_a");
            actor.open("ben", dying.port(), "user_b");
            actor.subscribed("anna", room);
            actor.subscribed("ben", room);
            actor.subscribed("ben", news);
            actor.heard("anna", room, "pusher:member_added");
            Awaitility.await("the subscription is known")
                    .until(() -> actor.backend("get", Map.of("path", "/channels/" + news))
                            .path("body")
                            .path("occupied")
                            .asBoolean(false));

            dying.kill();

            assertThat(actor.heard("anna", room, "pusher:member_removed")
                            .path("id")
                            .asString(""))
                    .isEqualTo("user_b");
            Awaitility.await("nobody is subscribed any more")
                    .until(() -> !actor.backend("get", Map.of("path", "/channels/" + news))
                            .path("body")
                            .path("occupied")
                            .asBoolean(true));
            assertThat(actor.backend("get", Map.of("path", "/channels/" + room + "/users"))
                            .path("body")
                            .toString())
                    .isEqualTo("{\"users\":[{\"id\":\"user_a\"}]}");
            actor.backend("trigger", room, "marker", Map.of());
            actor.heard("anna", room, "marker");
            assertThat(actor.all("anna", room, "pusher:member_removed")).hasSize(1);
        }
    }

    @Test
    void what_a_killed_gateway_had_still_to_tell_back_ends_is_told_by_another_in_order(LocalStack stack)
            throws Exception {
        PusherAppFixture app = PusherAppFixture.fresh();
        try (WebhookReceiver receiver = new WebhookReceiver();
                TestIssuer issuer = new TestIssuer();
                Gateway surviving = Gateway.start(stack, issuer.uri(), telling(app, receiver.url(SURVIVING)));
                GatewayProcess dying = GatewayProcess.start(stack, issuer.uri(), telling(app, receiver.url(DYING)));
                PusherActor actor = PusherActor.start(Place.NODE, app, surviving)) {
            actor.open("anna", surviving, "user_a");
            actor.open("ben", surviving, "user_b");
            actor.open("carl", surviving, "user_c");
            actor.open("dora", dying.port(), "user_d");
            awaitBothTelling(actor, receiver);
            String room = roomToldByTheDying(actor, receiver);
            actor.subscribed("dora", room);
            awaitTold(receiver, room, "member_added user_d");

            receiver.up(false);
            actor.subscribed("ben", room);
            Awaitility.await("it was tried").atMost(PATIENCE).until(() -> receiver.hasRefused(room));
            dying.kill();
            receiver.up(true);
            actor.heard("anna", room, "pusher:member_removed");
            actor.subscribed("carl", room);

            awaitTold(receiver, room, "member_added user_c");
            assertThat(told(receiver, room))
                    .containsExactly(
                            "channel_occupied",
                            "member_added user_a",
                            "member_added user_d",
                            "member_added user_b",
                            "member_removed user_d",
                            "member_added user_c");
            assertThat(receiver.tellersOf(room)).startsWith(DYING).endsWith(SURVIVING);
        }
    }

    /** Each has its share of the partitions then. */
    private static void awaitBothTelling(PusherActor actor, WebhookReceiver receiver) {
        Set<String> tellers = new HashSet<>();
        List<String> probes = new ArrayList<>();
        Awaitility.await("both gateways tell").atMost(PATIENCE).until(() -> {
            probes.add(Ids.next("probe"));
            actor.subscribed("ben", probes.getLast());
            probes.forEach(probe -> tellers.addAll(receiver.tellersOf(probe)));
            return tellers.containsAll(Set.of(SURVIVING, DYING));
        });
    }

    /** The last of some rooms into which anna goes. */
    private static String roomToldByTheDying(PusherActor actor, WebhookReceiver receiver) {
        return Awaitility.await("a room in its share")
                .atMost(PATIENCE)
                .until(
                        () -> {
                            String room = "presence-" + Ids.next("room");
                            actor.subscribed("anna", room);
                            awaitTold(receiver, room, "member_added user_a");
                            return room;
                        },
                        room -> receiver.tellersOf(room).contains(DYING));
    }

    private static void awaitTold(WebhookReceiver receiver, String room, String what) {
        Awaitility.await(what + " is told")
                .atMost(PATIENCE)
                .until(() -> told(receiver, room).contains(what));
    }

    private static List<String> told(WebhookReceiver receiver, String room) {
        return receiver.events(room).stream()
                .map(event -> event.path("name").asString("") + " "
                        + event.path("user_id").asString(""))
                .map(String::strip)
                .toList();
    }

    private static String[] telling(PusherAppFixture app, URI url) {
        return Stream.concat(
                        Stream.of(app.settings(
                                "limits.channels-per-connection=1000",
                                "webhooks[0].url=" + url,
                                "webhooks[0].events=channel_occupied,member_added,member_removed")),
                        Stream.of("pusher.webhook-delivery.first-backoff=300ms"))
                .toArray(String[]::new);
    }
}
