package io.carillon.chassis.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is.
 *
 * @param bootstrapServers hosts and ports, separated by commas
 * @param properties more client properties by their official names, for security
 */
@ConfigurationProperties("carillon.kafka")
record KafkaProperties(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue Map<String, String> properties) {

    KafkaProperties {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("carillon.kafka.bootstrap-servers must not be blank");
        }
        properties = Map.copyOf(properties);
    }

    /** Without the values of the properties: passwords are among them. */
    @Override
    public String toString() {
        return "KafkaProperties[bootstrapServers=" + bootstrapServers + ", properties=" + properties.keySet() + "]";
    }

    Map<String, Object> clientProperties(String clientId) {
        Map<String, Object> client = new HashMap<>(properties);
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        client.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        return client;
    }
}
