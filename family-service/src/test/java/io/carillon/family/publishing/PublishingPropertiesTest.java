package io.carillon.family.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.carillon.outbox.OutboxConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PublishingPropertiesTest {

    @Test
    void by_default_nothing_is_created_or_registered_in_other_peoples_servers() {
        assertThat(bind(TopicProperties.class, "carillon.topics", Map.of()).create())
                .isFalse();
        assertThat(bind(RegistryProperties.class, "carillon.schema-registry", Map.of())
                        .autoRegister())
                .isFalse();
    }

    @Test
    void the_outbox_defaults_are_its_own() {
        assertThat(bind(OutboxProperties.class, "carillon.outbox", Map.of()).config())
                .isEqualTo(OutboxConfig.defaults());
    }

    @Test
    void kafka_clients_get_every_property_and_the_servers() {
        KafkaProperties kafka = bind(
                KafkaProperties.class,
                "carillon.kafka",
                Map.of(
                        "carillon.kafka.bootstrap-servers", "broker:9093",
                        "carillon.kafka.properties.security.protocol", "SASL_SSL"));

        assertThat(kafka.clientProperties())
                .containsEntry("bootstrap.servers", "broker:9093")
                .containsEntry("security.protocol", "SASL_SSL");
    }

    @Test
    void credentials_reach_the_registry_and_never_a_log() {
        RegistryProperties registry = bind(
                RegistryProperties.class,
                "carillon.schema-registry",
                Map.of(
                        "carillon.schema-registry.username", "family",
                        "carillon.schema-registry.password", "s3cret"));

        assertThat(registry.clientProperties()).containsEntry("basic.auth.user.info", "family:s3cret");
        assertThat(registry.toString()).doesNotContain("s3cret");
    }

    @Test
    void half_of_the_credentials_are_a_mistake() {
        assertThatThrownBy(() -> bind(
                        RegistryProperties.class,
                        "carillon.schema-registry",
                        Map.of("carillon.schema-registry.username", "family")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static <T> T bind(Class<T> type, String prefix, Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, type);
    }
}
