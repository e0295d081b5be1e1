package io.carillon.resolver.service;

import io.carillon.schemas.TopicSettings;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka and the schema registry are; the same keys in every service.
 *
 * @param topics whether missing topics are created, and how
 */
@ConfigurationProperties("carillon")
record PlatformProperties(
        @DefaultValue Kafka kafka,
        @DefaultValue Registry schemaRegistry,
        @DefaultValue Topics topics) {

    /**
     * @param bootstrapServers brokers, {@code host:port}, comma-separated
     * @param properties further client properties, such as those of the connection's security
     */
    record Kafka(
            @DefaultValue("localhost:9092") String bootstrapServers,
            @DefaultValue Map<String, String> properties) {

        Kafka {
            if (bootstrapServers.isBlank()) {
                throw new IllegalArgumentException("carillon.kafka.bootstrap-servers must not be blank");
            }
            properties = Map.copyOf(properties);
        }

        /** Without the values of the properties: passwords are among them. */
        @Override
        public String toString() {
            return "Kafka[bootstrapServers=" + bootstrapServers + ", properties=" + properties.keySet() + "]";
        }
    }

    /**
     * @param url base of the Confluent-compatible REST API
     * @param username for basic authentication; null without
     * @param password null without a user name
     * @param autoRegister whether the resolver may register the schemas of its own records
     */
    record Registry(
            @DefaultValue("http://localhost:8081/apis/ccompat/v7")
            URI url,

            @Nullable String username,
            @Nullable String password,
            @DefaultValue("false") boolean autoRegister) {

        Registry {
            if ((username == null) != (password == null)) {
                throw new IllegalArgumentException(
                        "carillon.schema-registry.username and .password come together or not at all");
            }
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Registry[url=" + url + ", username=" + username + ", autoRegister=" + autoRegister + "]";
        }
    }

    /** See {@link TopicSettings}. */
    record Topics(
            @DefaultValue("false") boolean create,
            @DefaultValue("12") int partitions,
            @DefaultValue("3") short replicationFactor) {

        TopicSettings settings() {
            return new TopicSettings(create, partitions, replicationFactor);
        }
    }
}
