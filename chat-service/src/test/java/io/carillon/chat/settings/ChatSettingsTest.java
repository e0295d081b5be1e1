package io.carillon.chat.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ChatSettingsTest {

    @Test
    void every_key_has_a_default() {
        assertThat(bind(Map.of()))
                .isEqualTo(new ChatSettings(
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(10),
                        600,
                        100,
                        6_000,
                        1_000,
                        60,
                        20,
                        20,
                        100_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edit-window",
                "typing-timeout",
                "signal-max-age",
                "messages-per-minute",
                "message-burst",
                "tenant-messages-per-minute",
                "tenant-message-burst",
                "broadcasts-per-minute",
                "broadcast-burst",
                "reactions-per-user",
                "max-members"
            })
    void nothing_is_zero(String key) {
        assertThatThrownBy(() -> bind(Map.of("carillon.chat." + key, "0")))
                .hasRootCauseMessage("carillon.chat.%s must be above 0".formatted(key));
    }

    private static ChatSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("carillon.chat", ChatSettings.class);
    }
}
