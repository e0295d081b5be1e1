package io.carillon.gateway.pusher.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.delivery.ChannelEvent;
import io.carillon.delivery.ChannelEventKind;
import io.carillon.gateway.pusher.occupancy.Change;
import io.carillon.gateway.pusher.occupancy.Totals;
import io.carillon.gateway.pusher.protocol.ChannelId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookEventsTest {

    @Test
    void who_comes_first_and_goes_last_is_told_in_between() {
        ChannelId room = new ChannelId("app", "presence-room");
        Totals anna = new Totals(1, Map.of("anna", "{}"));

        assertThat(WebhookEvents.of(room, new Change(Totals.NONE, anna)))
                .extracting(WebhookEvent::json)
                .containsExactly(
                        "{\"name\":\"channel_occupied\",\"channel\":\"presence-room\"}",
                        "{\"name\":\"member_added\",\"channel\":\"presence-room\",\"user_id\":\"anna\"}");
        assertThat(WebhookEvents.of(room, new Change(anna, Totals.NONE)))
                .extracting(WebhookEvent::json)
                .containsExactly(
                        "{\"name\":\"member_removed\",\"channel\":\"presence-room\",\"user_id\":\"anna\"}",
                        "{\"name\":\"channel_vacated\",\"channel\":\"presence-room\"}");
    }

    @Test
    void subscriptions_are_counted_where_members_are_not() {
        Change change = new Change(new Totals(1, Map.of()), new Totals(2, Map.of()));

        assertThat(WebhookEvents.of(new ChannelId("app", "news"), change))
                .extracting(WebhookEvent::json)
                .containsExactly("{\"name\":\"subscription_count\",\"channel\":\"news\",\"subscription_count\":2}");
        assertThat(WebhookEvents.of(new ChannelId("app", "presence-a"), change)).isEmpty();
    }

    @Test
    void a_client_event_has_its_data_as_text() {
        assertThat(WebhookEvents.of(event(ChannelEventKind.client, "{\"x\":1}")))
                .extracting(WebhookEvent::json)
                .containsExactly("{\"name\":\"client_event\",\"channel\":\"private-a\",\"event\":\"client-a\","
                        + "\"data\":\"{\\\"x\\\":1}\",\"socket_id\":\"1.2\"}");
        assertThat(WebhookEvents.of(event(ChannelEventKind.server, "1"))).isEmpty();
    }

    private static ChannelEvent event(ChannelEventKind kind, String data) {
        return ChannelEvent.newBuilder()
                .setId("che_1")
                .setKind(kind)
                .setAppId("app")
                .setChannel("private-a")
                .setEvent("client-a")
                .setData(data)
                .setSocketId("1.2")
                .setUserId(null)
                .setOccurredAt(Instant.EPOCH)
                .build();
    }
}
