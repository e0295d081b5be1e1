package io.carillon.gateway.running;

import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.running.ClientActor.Place;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Back ends are told what happens, by one gateway at a time, also when that one ends in between. */
@UsesLocalStack({KAFKA, SCHEMA_REGISTRY})
class PusherWebhooksIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PusherAppFixture app = PusherAppFixture.fresh();

    @Test
    void events_are_told_in_order_and_signed_and_what_could_not_be_told_is_told_by_another_gateway(LocalStack stack)
            throws Exception {
        String room = "presence-" + Ids.next("room");
        String later = Ids.next("later");
        try (WebhookReceiver receiver = new WebhookReceiver();
                TestIssuer issuer = new TestIssuer();
                Gateway staying = Gateway.start(stack, issuer.uri(), settings(receiver));
                PusherActor actor = PusherActor.start(Place.NODE, app, staying)) {
            Gateway leaving = Gateway.start(stack, issuer.uri(), settings(receiver));
            actor.open("anna", staying, "user_a");
            actor.open("ben", staying, "user_b");
            awaitGroup(actor, receiver);

            actor.subscribed("anna", room);
            actor.subscribed("ben", room);
            actor.command("trigger", "anna", Map.of("channel", room, "event", "client-typing", "data", Map.of("n", 1)));
            actor.heard("ben", room, "client-typing");
            actor.command("unsubscribe", "ben", Map.of("channel", room));
            actor.command("unsubscribe", "anna", Map.of("channel", room));
            String cache = "cache-" + Ids.next("rates");
            actor.subscribe("anna", cache);
            Awaitility.await("all is told")
                    .atMost(PATIENCE)
                    .until(() -> receiver.eventsOf(room).contains("channel_vacated")
                            && receiver.eventsOf(room).contains("client_event")
                            && receiver.eventsOf(cache).contains("cache_miss"));

            assertThat(receiver.eventsOf(room).stream().filter(name -> !name.equals("client_event")))
                    .containsExactly(
                            "channel_occupied",
                            "member_added",
                            "member_added",
                            "member_removed",
                            "member_removed",
                            "channel_vacated");
            JsonNode client = receiver.events(room).stream()
                    .filter(event -> event.path("name").asString("").equals("client_event"))
                    .findFirst()
                    .orElseThrow();
            assertThat(client.path("data").asString("")).isEqualTo("{\"n\":1}");
            assertThat(client.path("user_id").asString("")).isEqualTo("user_a");
            JsonNode checked = actor.backend("webhook", receiver.requests().getLast());
            assertThat(checked.path("valid").asBoolean(false)).isTrue();

            receiver.up(false);
            actor.subscribed("anna", later);
            Awaitility.await("it was tried").atMost(PATIENCE).until(() -> receiver.refused() > 0);
            leaving.close();
            receiver.up(true);
            Awaitility.await("it is told")
                    .atMost(PATIENCE)
                    .until(() -> receiver.eventsOf(later).contains("channel_occupied"));
        }
    }

    /** What happens before somebody reads for the first time is not told. */
    private static void awaitGroup(PusherActor actor, WebhookReceiver receiver) {
        Awaitility.await("webhooks are told").atMost(PATIENCE).until(() -> {
            actor.subscribed("ben", Ids.next("probe"));
            return !receiver.requests().isEmpty();
        });
    }

    private String[] settings(WebhookReceiver receiver) {
        String[] ofApp = app.settings(
                "client-events=true",
                "limits.channels-per-connection=1000",
                "webhooks[0].url=" + receiver.url(),
                "webhooks[0].events=channel_occupied,channel_vacated,member_added,member_removed,client_event,cache_miss");
        String[] all = Arrays.copyOf(ofApp, ofApp.length + 1);
        all[ofApp.length] = "pusher.webhook-delivery.first-backoff=300ms";
        return all;
    }
}
