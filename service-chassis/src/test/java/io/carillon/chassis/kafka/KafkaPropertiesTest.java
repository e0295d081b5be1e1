package io.carillon.chassis.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class KafkaPropertiesTest {

    @Test
    void by_default_nothing_is_created_or_registered_in_other_peoples_servers() {
        assertThat(bind(TopicProperties.class, "carillon.topics", Map.of()).create())
                .isFalse();
        assertThat(bind(RegistryProperties.class, "carillon.schema-registry", Map.of())
                        .autoRegister())
                .isFalse();
    }

    @Test
    void kafka_clients_get_every_property_the_servers_and_a_name() {
        KafkaProperties kafka = bind(
                KafkaProperties.class,
                "carillon.kafka",
                Map.of(
                        "carillon.kafka.bootstrap-servers", "broker:9093",
                        "carillon.kafka.properties.security.protocol", "SASL_SSL"));

        assertThat(kafka.clientProperties("pet-service"))
                .containsEntry("bootstrap.servers", "broker:9093")
                .containsEntry("client.id", "pet-service")
                .containsEntry("security.protocol", "SASL_SSL");
    }

    @Test
    void credentials_reach_the_registry_and_never_a_log() {
        RegistryProperties registry = bind(
                RegistryProperties.class,
                "carillon.schema-registry",
                Map.of(
                        "carillon.schema-registry.username", "pets",
                        "carillon.schema-registry.password", "s3cret"));

        assertThat(registry.clientProperties()).containsEntry("basic.auth.user.info", "pets:s3cret");
        assertThat(registry.toString()).doesNotContain("s3cret");
    }

    @Test
    void half_of_the_credentials_are_a_mistake() {
        assertThatThrownBy(() -> bind(
                        RegistryProperties.class,
                        "carillon.schema-registry",
                        Map.of("carillon.schema-registry.username", "pets")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static <T> T bind(Class<T> type, String prefix, Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, type);
    }
}
