package io.carillon.gateway.log;

import io.carillon.gateway.config.KafkaSettings;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Makes consumers of the delivery log: without a group, because every gateway reads what its own users need. */
public final class LogConsumers {

    private final KafkaSettings kafka;

    LogConsumers(KafkaSettings kafka) {
        this.kafka = kafka;
    }

    /**
     * A consumer without any partition. It throws when it is to read what the log does not hold.
     *
     * @param purpose tells consumers apart in logs and metrics
     */
    public Consumer<byte[], byte[]> create(String purpose) {
        return new KafkaConsumer<>(
                kafka.clientProperties(Map.of(
                        ConsumerConfig.CLIENT_ID_CONFIG,
                        "notification-gateway-" + purpose,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1_000)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
