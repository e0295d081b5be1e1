package io.carillon.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SubscriptionsTest {

    private final Subscriptions subscriptions = new Subscriptions(Set.of("room:general"));

    @Test
    void what_is_joined_is_kept_until_it_is_left() {
        subscriptions.acknowledged("room.join", data("{\"room\":\"kitchen\"}"));
        subscriptions.acknowledged("subscribe", data("{\"group\":\"sales_team\"}"));
        subscriptions.acknowledged("tenant.join", data("{\"tenant_id\":\"tenant_1\"}"));
        assertThat(subscriptions.all())
                .containsExactlyInAnyOrder("room:general", "room:kitchen", "group:sales_team", "tenant:tenant_1");

        subscriptions.acknowledged("room.leave", data("{\"room\":\"general\"}"));
        subscriptions.acknowledged("unsubscribe", data("{\"group\":\"sales_team\"}"));
        subscriptions.acknowledged("tenant.leave", data("{\"tenant_id\":\"tenant_1\"}"));
        assertThat(subscriptions.all()).containsExactly("room:kitchen");
    }

    @Test
    void what_is_asked_for_is_kept_unless_it_is_refused_and_was_new() {
        assertThat(subscriptions.asked("subscribe", data("{\"group\":\"sales_team\"}")))
                .isTrue();
        assertThat(subscriptions.asked("subscribe", data("{\"group\":\"sales_team\"}")))
                .isFalse();
        assertThat(subscriptions.asked("room.join", data("{\"room\":\"general\"}")))
                .isFalse();
        assertThat(subscriptions.asked("room.leave", data("{\"room\":\"general\"}")))
                .isFalse();
        assertThat(subscriptions.all()).containsExactlyInAnyOrder("room:general", "group:sales_team");

        subscriptions.refused("subscribe", data("{\"group\":\"sales_team\"}"));
        assertThat(subscriptions.all()).containsExactly("room:general");
    }

    @Test
    void what_is_over_is_not_asked_for_again() {
        subscriptions.ended("room:general");

        assertThat(subscriptions.all()).isEmpty();
    }

    @Test
    void other_frames_change_nothing() {
        subscriptions.acknowledged("chat.send", data("{\"room\":\"kitchen\"}"));
        subscriptions.acknowledged("room.join", data("{}"));

        assertThat(subscriptions.all()).containsExactly("room:general");
    }

    private static JsonNode data(String json) {
        return new JsonMapper().readTree(json);
    }
}
