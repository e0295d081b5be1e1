package io.carillon.resolver.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.resolver.deadletter.DeadLetters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {

    @Test
    void every_key_has_a_default_that_streams_accepts() {
        StreamsConfig streams = streams(Map.of());
        assertThat(streams.getString(StreamsConfig.APPLICATION_ID_CONFIG)).isEqualTo("recipient-resolver");
        assertThat(streams.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG)).isEqualTo(StreamsConfig.AT_LEAST_ONCE);
        assertThat(streams.getInt(StreamsConfig.REPLICATION_FACTOR_CONFIG)).isEqualTo(3);
        assertThat(streams.getInt(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG)).isEqualTo(1);
        assertThat(streams.getLong(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG)).isEqualTo(100);
    }

    @Test
    void notifications_are_sent_at_once_and_in_order() {
        assertThat(streams(Map.of()).getProducerConfigs("client"))
                .containsEntry(ProducerConfig.LINGER_MS_CONFIG, 0)
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    }

    @Test
    void a_dead_instance_and_a_new_topic_are_noticed_as_soon_as_configured() {
        StreamsConfig streams = streams(
                Map.of("carillon.resolver.session-timeout", "9s", "carillon.resolver.topic-discovery-interval", "2s"));
        assertThat(streams.getMainConsumerConfigs("group", "client", 1))
                .containsEntry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 9_000)
                .containsEntry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000)
                .containsEntry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2_000L);
    }

    @Test
    void further_client_properties_reach_kafka() {
        assertThat(streams(Map.of("carillon.kafka.properties.security.protocol", "SASL_SSL"))
                        .originals())
                .containsEntry("security.protocol", "SASL_SSL");
    }

    @Test
    void other_instances_learn_where_to_ask_if_they_are_told() {
        assertThat(streams(Map.of()).getString(StreamsConfig.APPLICATION_SERVER_CONFIG))
                .isEmpty();
        assertThat(streams(Map.of("carillon.resolver.presence.address", "10.0.0.7:8102"))
                        .getString(StreamsConfig.APPLICATION_SERVER_CONFIG))
                .isEqualTo("10.0.0.7:8102");
    }

    @ParameterizedTest
    @CsvSource({
        "carillon.resolver.threads, 0",
        "carillon.resolver.standby-replicas, -1",
        "carillon.resolver.commit-interval, 0ms",
        "carillon.resolver.registry-patience, 0s",
        "carillon.resolver.notification-size, 1KB",
        "carillon.resolver.notification-recipients, 0",
        "carillon.resolver.presence.tick, 0s",
        "carillon.resolver.presence.lease-ticks, 2",
        "carillon.resolver.presence.settle-ticks, -1",
        "carillon.resolver.presence.grace-ticks, -1",
        "carillon.resolver.presence.users-per-tick, 0",
        "carillon.resolver.presence.max-members, 0",
        "carillon.kafka.bootstrap-servers, ' '",
        "carillon.schema-registry.username, alone",
    })
    void a_value_that_makes_no_sense_is_refused_by_its_key(String key, String value) {
        assertThatThrownBy(() -> streams(Map.of(key, value)))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageContaining(key);
    }

    @Test
    void the_registry_is_asked_for_as_long_as_the_patience_lasts() {
        PlatformProperties.Registry registry = bind(Map.of(
                        "carillon.schema-registry.username", "u", "carillon.schema-registry.password", "p"))
                .bindOrCreate("carillon", PlatformProperties.class)
                .schemaRegistry();
        assertThat(RegistrySettings.of(registry, Duration.ofSeconds(7))
                        .patience()
                        .total())
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(RegistrySettings.of(registry, Duration.ofSeconds(7)).basicAuth())
                .isPresent();
    }

    private static StreamsConfig streams(Map<String, String> values) {
        Binder binder = bind(values);
        PlatformProperties platform = binder.bindOrCreate("carillon", PlatformProperties.class);
        ResolverProperties resolver = binder.bindOrCreate("carillon.resolver", ResolverProperties.class);
        DeadLetters letters = new DeadLetters(new SimpleMeterRegistry());
        return new StreamsConfig(StreamsSettings.of(platform, resolver, letters));
    }

    private static Binder bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values));
    }
}
