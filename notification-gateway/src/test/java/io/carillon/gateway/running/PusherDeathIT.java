package io.carillon.gateway.running;

import static io.carillon.localstack.Component.KAFKA;
import static io.carillon.localstack.Component.SCHEMA_REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.running.ClientActor.Place;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a gateway that is killed had told of its subscribers is taken back by another, and the others hear of it. */
@UsesLocalStack({KAFKA, SCHEMA_REGISTRY})
class PusherDeathIT {

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
}
