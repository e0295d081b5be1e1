package io.carillon.resolver.service;

import io.carillon.resolver.deadletter.DeadLetters;
import io.carillon.resolver.deadletter.FaultHandler;
import io.carillon.resolver.deadletter.RefusedRecordHandler;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The configuration Kafka Streams runs with. */
final class StreamsSettings {

    /** Names the consumer group, the changelog topics and the state folder: another name is another resolver. */
    static final String APPLICATION_ID = "recipient-resolver";

    private StreamsSettings() {}

    static Map<String, Object> of(PlatformProperties platform, ResolverProperties resolver, DeadLetters letters) {
        Map<String, Object> settings = new HashMap<>(platform.kafka().properties());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION_ID);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, platform.kafka().bootstrapServers());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, resolver.stateDir().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, resolver.threads());
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, resolver.standbyReplicas());
        settings.put(
                StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) platform.topics().replicationFactor());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        String address = resolver.presence().address();
        if (address != null) {
            settings.put(StreamsConfig.APPLICATION_SERVER_CONFIG, address);
        }
        putDelivery(settings, resolver);
        putGroup(settings, resolver);
        putErrors(settings, letters);
        return settings;
    }

    // Exactly-once would add its commit interval to every delivery; ids make repeats recognisable instead.
    private static void putDelivery(Map<String, Object> settings, ResolverProperties resolver) {
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, millis(resolver.commitInterval()));
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG), true);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.ACKS_CONFIG), "all");
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
    }

    // The classic group protocol: the streams protocol of Kafka 4.2 refuses subscriptions by pattern.
    private static void putGroup(Map<String, Object> settings, ResolverProperties resolver) {
        int session = Math.toIntExact(resolver.sessionTimeout().toMillis());
        settings.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), session);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), session / 3);
        settings.put(
                StreamsConfig.mainConsumerPrefix(CommonClientConfigs.METADATA_MAX_AGE_CONFIG),
                millis(resolver.topicDiscoveryInterval()));
    }

    // Deserialization has no handler, because keys and values are read as bytes and cannot fail.
    private static void putErrors(Map<String, Object> settings, DeadLetters letters) {
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FaultHandler.class);
        settings.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, RefusedRecordHandler.class);
        settings.put(DeadLetters.CONFIG, letters);
    }

    private static long millis(Duration duration) {
        return duration.toMillis();
    }
}
