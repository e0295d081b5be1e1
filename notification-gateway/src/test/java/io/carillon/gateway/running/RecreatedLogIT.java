package io.carillon.gateway.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.running.ClientActor.Place;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import io.carillon.schemas.TopicSettings;
import io.carillon.schemas.TopicSetup;
import io.carillon.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@UsesLocalStack({Component.KAFKA, Component.SCHEMA_REGISTRY})
class RecreatedLogIT {

    @Test
    void when_the_log_is_created_anew_sessions_resume_and_are_told(LocalStack stack) throws Exception {
        String anna = Log.userOf(11);
        try (TestIssuer issuer = new TestIssuer();
                Gateway gateway = Gateway.start(stack, issuer.uri());
                Log log = new Log(stack);
                Client client = Client.connect(gateway, issuer.token(anna))) {
            client.awaitNotification(log.tell(anna));

            recreate(log, Topics.USER_NOTIFICATIONS.name());

            assertThat(client.awaitClose()).isEqualTo(4004);
            try (Client again = Client.connect(gateway, issuer.token(anna), client.cursor())) {
                assertThat(again.awaitFrame("resume.gap")
                                .get("data")
                                .get("reason")
                                .asString())
                        .isEqualTo("epoch_changed");
                try (Log anew = new Log(stack)) {
                    again.awaitNotification(anew.tell(anna));
                }
            }
        }
    }

    @Test
    void when_the_log_of_subscriptions_is_created_anew_who_is_subscribed_is_written_down_again(LocalStack stack)
            throws Exception {
        PusherAppFixture app = PusherAppFixture.fresh();
        String news = Ids.next("news");
        try (TestIssuer issuer = new TestIssuer();
                Gateway gateway = Gateway.start(stack, issuer.uri(), app.settings());
                Log log = new Log(stack);
                PusherActor actor = PusherActor.start(Place.NODE, app, gateway)) {
            actor.open("anna", gateway, "user_a");
            actor.subscribed("anna", news);
            awaitOccupied(actor, news);

            recreate(log, Topics.CHANNEL_SUBSCRIPTIONS.name());

            try (Gateway later = Gateway.start(stack, issuer.uri(), app.settings());
                    PusherActor other = PusherActor.start(Place.NODE, app, later)) {
                awaitOccupied(other, news);
                String room = "presence-" + Ids.next("room");
                other.open("ben", later, "user_b");
                other.subscribed("ben", room);
                actor.subscribed("anna", room);
                assertThat(actor.heard("anna", room, "pusher:subscription_succeeded")
                                .path("count")
                                .asInt(0))
                        .isEqualTo(2);
            }
        }
    }

    private static void awaitOccupied(PusherActor actor, String channel) {
        Awaitility.await(channel + " is occupied")
                .atMost(Duration.ofSeconds(20))
                .until(() -> actor.backend("get", Map.of("path", "/channels/" + channel))
                        .path("body")
                        .path("occupied")
                        .asBoolean(false));
    }

    private static void recreate(Log log, String name) throws Exception {
        log.admin().deleteTopics(List.of(name)).all().get();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !log.admin().listTopics().names().get().contains(name));
        TopicSetup.ensure(log.admin(), new TopicSettings(true, Log.PARTITIONS, (short) 1));
    }
}
