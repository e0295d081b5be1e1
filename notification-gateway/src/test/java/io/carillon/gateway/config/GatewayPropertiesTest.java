package io.carillon.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class GatewayPropertiesTest {

    @Test
    void the_defaults_are_those_of_the_protocol_document() {
        GatewayProperties defaults = bind(Map.of());

        assertThat(defaults.frames().limit()).isEqualTo(DataSize.ofKilobytes(16));
        assertThat(defaults.frames().hardLimit()).isEqualTo(DataSize.ofKilobytes(64));
        assertThat(defaults.frames().maxNesting()).isEqualTo(32);
        assertThat(defaults.frames().maxFaults()).isEqualTo(10);
        assertThat(defaults.frames().compression()).isFalse();
        assertThat(defaults.handshake().maxConnectionsPerUser()).isEqualTo(20);
        assertThat(defaults.handshake().maxConnections()).isEqualTo(10_000);
        assertThat(defaults.handshake().displayNameClaims()).containsExactly("name", "preferred_username");
        assertThat(defaults.limits().framesPerSecond()).isEqualTo(50);
        assertThat(defaults.limits().framesAtOnce()).isEqualTo(100);
        assertThat(defaults.limits().sizePerSecond()).isEqualTo(DataSize.ofKilobytes(64));
        assertThat(defaults.limits().sizeAtOnce()).isEqualTo(DataSize.ofKilobytes(256));
        assertThat(defaults.limits().userFramesPerSecond()).isEqualTo(200);
        assertThat(defaults.limits().userFramesAtOnce()).isEqualTo(400);
        assertThat(defaults.limits().refreshInterval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(defaults.limits().refreshesAtOnce()).isEqualTo(3);
        assertThat(defaults.limits().maxRefusals()).isEqualTo(100);
        assertThat(defaults.refresh().fetches()).isFalse();
        assertThat(defaults.refresh().warning()).isEqualTo(Duration.ofMinutes(1));
        assertThat(defaults.queue().maxFrames()).isEqualTo(256);
        assertThat(defaults.queue().maxSize()).isEqualTo(DataSize.ofMegabytes(1));
        assertThat(defaults.heartbeat().interval()).isEqualTo(Duration.ofSeconds(25));
        assertThat(defaults.heartbeat().timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(defaults.delivery().duplicateWindowRecords()).isEqualTo(1_000);
        assertThat(defaults.commands().answerTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(defaults.commands().maxOpen()).isEqualTo(64);
        assertThat(defaults.drain().window()).isEqualTo(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({
        "handshake.max-connections, 0, handshake.max-connections must be positive",
        "'handshake.display-name-claims', 'name, ,email', handshake.display-name-claims must be names of claims",
        "frames.hard-limit, 1KB, frames.hard-limit must not be less than frames.limit",
        "limits.frames-at-once, 0, limits.frames-at-once must be positive",
        "limits.size-per-second, 1GB, limits.size-per-second must not be more than 1000000000 bytes",
        "limits.size-at-once, 32KB, limits.size-at-once must not be less than frames.hard-limit",
        "refresh.client-secret, secret, refresh.client-id must be set",
        "refresh.warning, -1s, refresh.warning must not be negative",
        "queue.max-frames, 1, queue.max-frames must be at least 2",
        "heartbeat.timeout, 0s, heartbeat.timeout must be positive",
        "delivery.duplicate-window-records, -1, delivery.duplicate-window-records must not be negative",
        "commands.max-open, 0, commands.max-open must be positive",
        "commands.delivery-timeout, 11s, commands.delivery-timeout must not be more than commands.answer-timeout",
        "memory.max-records, -1, memory.max-records must not be negative",
        "memory.max-size, 0B, memory.max-size must be positive",
        "memory.max-age, 0s, memory.max-age must be positive",
        "position.interval, 0s, position.interval must be positive",
        "position.records, 0, position.records must be positive",
        "replay.concurrency, 0, replay.concurrency must be positive",
        "drain.window, -1s, drain.window must not be negative"
    })
    void a_value_that_makes_no_sense_is_refused_by_name(String key, String value, String problem) {
        assertThatThrownBy(() -> bind(Map.of("carillon.gateway." + key, value))).hasStackTraceContaining(problem);
    }

    @Test
    void the_password_of_the_registry_is_not_printed() {
        RegistrySettings settings = new RegistrySettings("http://localhost:8081", "carillon", "secret", false);

        assertThat(settings.toString()).contains("carillon").doesNotContain("secret");
    }

    @Test
    void the_secret_of_the_issuer_s_client_is_not_printed() {
        RefreshSettings settings =
                new RefreshSettings("carillon", "secret", "", Duration.ofSeconds(1), 1, Duration.ofSeconds(1));

        assertThat(settings.toString()).contains("carillon").doesNotContain("secret");
    }

    private static GatewayProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("carillon.gateway", GatewayProperties.class);
    }
}
