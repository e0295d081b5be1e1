package io.carillon.outbox.publish;

import io.carillon.outbox.OutboxConfig.Publishing;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The producer the outbox's promises need. */
public final class ProducerFactory {

    private ProducerFactory() {}

    /**
     * Builds it from the service's client properties (servers, security); what durability, order and the bounded waits rest on
     * overrides them.
     */
    public static Producer<String, byte[]> create(Map<String, ?> properties, Publishing config) {
        return new KafkaProducer<>(settings(properties, config), new StringSerializer(), new ByteArraySerializer());
    }

    static Map<String, Object> settings(Map<String, ?> properties, Publishing config) {
        Map<String, Object> settings = new HashMap<>(properties);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, config.maxBlock().toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(config.deliveryTimeout()));
        // Half the delivery time-out, so that a request lost with its connection is sent again in time.
        settings.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                millis(config.deliveryTimeout().dividedBy(2)));
        return settings;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
