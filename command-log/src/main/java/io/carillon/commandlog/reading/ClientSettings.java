package io.carillon.commandlog.reading;

import io.carillon.chassis.kafka.KafkaClients;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;

/** How this module's Kafka clients differ from the service's others. */
final class ClientSettings {

    private ClientSettings() {}

    static Map<String, Object> ofProducer(KafkaClients kafka) {
        Map<String, Object> settings = kafka.properties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // Somebody waits for each record.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        return settings;
    }

    static Map<String, Object> ofConsumer(KafkaClients kafka, CommandLogSettings.Group group) {
        Map<String, Object> settings = kafka.properties();
        int session = Math.toIntExact(group.sessionTimeout().toMillis());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group.id());
        group.instanceId().ifPresent(name -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name));
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 3);
        // Topics that are made while the service starts are found soon.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return settings;
    }
}
