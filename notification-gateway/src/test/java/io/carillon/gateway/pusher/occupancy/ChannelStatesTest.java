package io.carillon.gateway.pusher.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.gateway.pusher.occupancy.SubscriptionEntry.OfChannel;
import io.carillon.gateway.pusher.protocol.ChannelId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChannelStatesTest {

    private static final ChannelId ROOM = new ChannelId("app", "presence-room");

    private final ChannelStates states = new ChannelStates();

    @Test
    void a_user_is_there_from_his_first_gateway_to_his_last() {
        Change first = put("gw_a", 1, Map.of("anna", "{}"));
        Change second = put("gw_b", 2, Map.of("anna", "{}", "ben", "{}"));
        Change third = gone("gw_a");
        Change last = gone("gw_b");

        assertThat(first.joined()).extracting(Map.Entry::getKey).containsExactly("anna");
        assertThat(first.occupied()).isTrue();
        assertThat(second.joined()).extracting(Map.Entry::getKey).containsExactly("ben");
        assertThat(second.occupied()).isFalse();
        assertThat(second.after().subscriptions()).isEqualTo(3);
        assertThat(third.left()).isEmpty();
        assertThat(third.counted()).isTrue();
        assertThat(last.left()).containsExactly("anna", "ben");
        assertThat(last.vacated()).isTrue();
    }

    @Test
    void a_record_that_is_read_again_changes_nothing() {
        put("gw_a", 1, Map.of("anna", "{}"));
        Change again = put("gw_a", 1, Map.of("anna", "{}"));
        gone("gw_a");
        Change over = gone("gw_a");

        assertThat(again.joined()).isEmpty();
        assertThat(again.counted()).isFalse();
        assertThat(over.vacated()).isFalse();
    }

    @Test
    void what_is_told_of_a_user_does_not_depend_on_who_said_it_first() {
        put("gw_b", 1, Map.of("anna", "\"of b\""));
        Change change = put("gw_a", 1, Map.of("anna", "\"of a\""));

        assertThat(change.after().members()).containsExactly(Map.entry("anna", "\"of a\""));
    }

    @Test
    void channels_of_a_gateway_are_known_until_it_contributes_nothing() {
        put("gw_a", 1, Map.of());
        assertThat(states.of("gw_a")).containsExactly(ROOM);

        gone("gw_a");
        assertThat(states.of("gw_a")).isEmpty();
    }

    private Change put(String gateway, int subscriptions, Map<String, String> members) {
        return states.put(new OfChannel(ROOM, gateway, Optional.of(new Share(1, subscriptions, members))));
    }

    private Change gone(String gateway) {
        return states.put(new OfChannel(ROOM, gateway, Optional.empty()));
    }
}
