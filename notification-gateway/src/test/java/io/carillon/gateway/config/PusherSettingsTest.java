package io.carillon.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class PusherSettingsTest {

    private static final Map<String, String> APP = Map.of(
            "apps[0].id", "shop",
            "apps[0].key", "278d425bdf160c739803",
            "apps[0].secret", "7ad3773142a6692b25b8");

    @Test
    void without_an_application_the_dialect_is_off() {
        assertThat(bind(Map.of()).enabled()).isFalse();
    }

    @Test
    void the_defaults_are_pushers() {
        PusherSettings settings = bind(APP);
        PusherApp app = settings.apps().getFirst();

        assertThat(settings.enabled()).isTrue();
        assertThat(settings.activityTimeout()).isEqualTo(Duration.ofSeconds(120));
        assertThat(settings.cacheTime()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.beatsUntilDead()).isEqualTo(4);
        assertThat(app.enabled()).isTrue();
        assertThat(app.clientEvents()).isFalse();
        assertThat(app.platformChannels()).isFalse();
        assertThat(app.limits().clientEventsPerSecond()).isEqualTo(10);
        assertThat(app.limits().eventSize()).isEqualTo(DataSize.ofKilobytes(10));
        assertThat(app.limits().channelName()).isEqualTo(164);
        assertThat(app.limits().presenceMembers()).isEqualTo(100);
        assertThat(app.limits().channelsPerEvent()).isEqualTo(100);
        assertThat(app.limits().batchEvents()).isEqualTo(10);
        assertThat(settings.toString()).doesNotContain(app.secret());
    }

    @Test
    void a_receiver_is_told_all_but_what_is_frequent() {
        Map<String, String> settings = new HashMap<>(APP);
        settings.put("apps[0].webhooks[0].url", "https://shop.example.org/hook");

        assertThat(bind(settings).apps().getFirst().webhooks().getFirst().events())
                .containsExactlyInAnyOrder(
                        PusherWebhook.Kind.CHANNEL_OCCUPIED,
                        PusherWebhook.Kind.CHANNEL_VACATED,
                        PusherWebhook.Kind.MEMBER_ADDED,
                        PusherWebhook.Kind.MEMBER_REMOVED,
                        PusherWebhook.Kind.CACHE_MISS);
    }

    @ParameterizedTest
    @CsvSource({
        "apps[0].id, a/b, an id is 1 to 64 letters",
        "apps[0].key, '', the key of shop must be",
        "apps[0].secret, short, the secret of shop must have 16 characters at least",
        "apps[0].limits.event-size, 0B, limits.event-size must be positive",
        "apps[0].webhooks[0].url, ftp://a, must be an http or https URL",
        "beat-timeout, 1s, pusher.beat-timeout must be more than pusher.beat-interval",
        "role-claim, ' ', pusher.role-claim must not be blank",
        "webhook-delivery.longest-backoff, 1ms, must not be less than first-backoff",
    })
    void a_value_that_makes_no_sense_is_refused_by_name(String key, String value, String problem) {
        Map<String, String> settings = new HashMap<>(APP);
        settings.put(key, value);

        assertThatThrownBy(() -> bind(settings)).hasStackTraceContaining(problem);
    }

    @Test
    void two_applications_have_two_keys() {
        Map<String, String> settings = new HashMap<>(APP);
        settings.put("apps[1].id", "other");
        settings.put("apps[1].key", APP.getOrDefault("apps[0].key", ""));
        settings.put("apps[1].secret", "another-secret-of-this-app");

        assertThatThrownBy(() -> bind(settings)).hasStackTraceContaining("is given twice");
    }

    private static PusherSettings bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", PusherSettings.class);
    }
}
