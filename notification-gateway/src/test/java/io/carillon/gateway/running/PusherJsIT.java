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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The official pusher-js against two gateways, in Node.js and in a browser, with events by the official library for back ends. */
@UsesLocalStack({KAFKA, SCHEMA_REGISTRY})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PusherJsIT {

    /** pusher-js waits longer after each attempt. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TestIssuer issuer = new TestIssuer();
    private final PusherAppFixture app = PusherAppFixture.fresh();
    private LocalStack stack;
    private Gateway first;
    private Gateway second;

    @BeforeAll
    void start(LocalStack running) {
        stack = running;
        first = Gateway.start(stack, issuer.uri(), settings());
        second = Gateway.start(stack, issuer.uri(), settings());
    }

    @AfterAll
    void stop() {
        first.close();
        second.close();
        issuer.close();
    }

    private String[] settings() {
        return app.settings("client-events=true", "subscription-count=true");
    }

    @ParameterizedTest
    @EnumSource
    void events_reach_subscribers_of_public_and_private_channels_on_both_gateways(Place place) throws Exception {
        String open = Ids.next("news");
        String closed = "private-" + Ids.next("orders");
        try (PusherActor actor = PusherActor.start(place, app, first)) {
            actor.open("anna", first, "user_a");
            actor.open("ben", second, "user_b");
            for (String client : List.of("anna", "ben")) {
                actor.subscribed(client, open);
                actor.subscribed(client, closed);
            }

            JsonNode answer =
                    actor.backend("trigger", List.of(open, closed), "order-shipped", Map.of("no", 7, "to", "zoë"));
            assertThat(answer.path("status").asInt(0)).isEqualTo(200);
            assertThat(answer.path("body").toString()).isEqualTo("{}");

            for (String client : List.of("anna", "ben")) {
                for (String channel : List.of(open, closed)) {
                    JsonNode data = actor.heard(client, channel, "order-shipped");
                    assertThat(data.path("no").asInt(0)).isEqualTo(7);
                    assertThat(data.path("to").asString("")).isEqualTo("zoë");
                }
            }
            actor.heard(
                    "anna",
                    open,
                    "pusher:subscription_count",
                    data -> data.path("subscription_count").asInt(0) == 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_sender_of_an_event_can_be_left_out_and_an_unsubscribed_client_hears_no_more(Place place) throws Exception {
        String channel = Ids.next("news");
        try (PusherActor actor = PusherActor.start(place, app, second)) {
            actor.open("anna", first, "user_a");
            actor.open("ben", second, "user_b");
            actor.subscribed("anna", channel);
            actor.subscribed("ben", channel);
            String socketId =
                    actor.command("look", "anna", Map.of()).path("socketId").asString("");
            assertThat(socketId).matches("\\d+\\.\\d+");

            actor.backend("trigger", channel, "saved", Map.of("n", 1), Map.of("socket_id", socketId));
            actor.backend("trigger", channel, "saved", Map.of("n", 2));
            actor.heard("ben", channel, "saved", data -> data.path("n").asInt(0) == 2);
            actor.heard("anna", channel, "saved");
            actor.command("unsubscribe", "ben", Map.of("channel", channel));
            actor.backend("trigger", channel, "saved", Map.of("n", 3));
            actor.heard("anna", channel, "saved", data -> data.path("n").asInt(0) == 3);

            assertThat(numbers(actor.all("anna", channel, "saved"))).containsExactly(2, 3);
            assertThat(numbers(actor.all("ben", channel, "saved"))).containsExactly(1, 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void members_of_a_presence_channel_see_each_other_across_gateways_once_for_each_user(Place place) throws Exception {
        String channel = "presence-" + Ids.next("room");
        try (PusherActor actor = PusherActor.start(place, app, first)) {
            actor.open("anna", first, "user_a");
            actor.open("ben", second, "user_b");
            actor.open("ben2", first, "user_b");
            actor.subscribed("anna", channel);
            actor.subscribed("ben", channel);
            actor.heard(
                    "anna",
                    channel,
                    "pusher:member_added",
                    data -> data.path("id").asString("").equals("user_b")
                            && data.path("info").path("name").asString("").equals("Name of user_b"));
            JsonNode seen = actor.command("look", "ben", Map.of("channel", channel));
            assertThat(seen.path("count").asInt(0)).isEqualTo(2);
            assertThat(seen.path("me").path("id").asString("")).isEqualTo("user_b");
            assertThat(seen.path("members").propertyNames()).containsExactlyInAnyOrder("user_a", "user_b");

            actor.subscribed("ben2", channel);
            actor.command("disconnect", "ben", Map.of());
            actor.backend("trigger", channel, "marker", Map.of());
            actor.heard("anna", channel, "marker");
            assertThat(actor.all("anna", channel, "pusher:member_added")).hasSize(1);
            assertThat(actor.all("anna", channel, "pusher:member_removed")).isEmpty();

            actor.command("unsubscribe", "ben2", Map.of("channel", channel));
            actor.heard(
                    "anna",
                    channel,
                    "pusher:member_removed",
                    data -> data.path("id").asString("").equals("user_b"));
            assertThat(actor.command("look", "anna", Map.of("channel", channel))
                            .path("count")
                            .asInt(0))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void clients_tell_each_other_and_never_themselves(Place place) throws Exception {
        String channel = "presence-" + Ids.next("room");
        try (PusherActor actor = PusherActor.start(place, app, first)) {
            actor.open("anna", first, "user_a");
            actor.open("ben", second, "user_b");
            actor.subscribed("anna", channel);
            actor.subscribed("ben", channel);

            actor.command(
                    "trigger",
                    "anna",
                    Map.of("channel", channel, "event", "client-typing", "data", Map.of("on", true)));
            assertThat(actor.heard("ben", channel, "client-typing").path("on").asBoolean(false))
                    .isTrue();
            JsonNode message = actor.message("ben", "client-typing");
            assertThat(message.path("user_id").asString("")).isEqualTo("user_a");
            actor.backend("trigger", channel, "marker", Map.of());
            actor.heard("anna", channel, "marker");
            assertThat(actor.all("anna", channel, "client-typing")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_client_comes_back_by_itself_after_a_restart_with_all_its_channels(Place place) throws Exception {
        String channel = Ids.next("news");
        String room = "presence-" + Ids.next("room");
        try (PusherActor actor = PusherActor.start(place, app, first)) {
            actor.open("anna", second, "user_a");
            actor.subscribed("anna", channel);
            actor.subscribed("anna", room);

            int port = second.socket().getPort();
            second.close();
            second = Gateway.startAt(port, stack, issuer.uri(), settings());
            Awaitility.await("subscribed again")
                    .atMost(PATIENCE)
                    .until(() -> actor.all("anna", channel, "pusher:subscription_succeeded")
                                            .size()
                                    == 2
                            && actor.all("anna", room, "pusher:subscription_succeeded")
                                            .size()
                                    == 2);
            actor.backend("trigger", channel, "again", Map.of());

            actor.heard("anna", channel, "again");
            assertThat(actor.states("anna")).contains("connecting").endsWith("connected");
        }
    }

    private static List<Integer> numbers(List<JsonNode> data) {
        return data.stream().map(one -> one.path("n").asInt(0)).toList();
    }
}
