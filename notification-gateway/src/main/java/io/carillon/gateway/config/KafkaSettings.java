package io.carillon.gateway.config;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Kafka: {@code carillon.kafka.*}.
 *
 * @param bootstrapServers host:port, comma-separated
 * @param properties more properties for every client, for example of security
 */
@ConfigurationProperties("carillon.kafka")
public record KafkaSettings(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue Map<String, String> properties) {

    /** Checks the values. */
    public KafkaSettings {
        Require.that(!bootstrapServers.isBlank(), "carillon.kafka.bootstrap-servers must not be blank");
        properties = Map.copyOf(properties);
    }

    /** Without the values of the properties: passwords are among them. */
    @Override
    public String toString() {
        return "KafkaSettings[bootstrapServers=" + bootstrapServers + ", properties=" + properties.keySet() + "]";
    }

    /** The properties of a client: these settings, then what the client itself needs. */
    public Map<String, Object> clientProperties(Map<String, Object> own) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("bootstrap.servers", bootstrapServers);
        all.putAll(own);
        return all;
    }
}
