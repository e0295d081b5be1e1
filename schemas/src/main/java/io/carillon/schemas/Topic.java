package io.carillon.schemas;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;

/**
 * One Kafka topic of the platform.
 *
 * @param name the topic's name in Kafka
 * @param key what a record's key is, in words
 * @param value what a record's value is, in words
 * @param cleanup how Kafka forgets records
 * @param retention how long a record can be read at least; empty for a compacted topic, which keeps the last record
 *     of every key for ever
 */
public record Topic(String name, String key, String value, Cleanup cleanup, Optional<Duration> retention) {

    /** Kafka's {@code cleanup.policy}. */
    public enum Cleanup {
        /** Old records are deleted. */
        DELETE(TopicConfig.CLEANUP_POLICY_DELETE),
        /** All but the last record of a key are deleted. */
        COMPACT(TopicConfig.CLEANUP_POLICY_COMPACT);

        private final String policy;

        Cleanup(String policy) {
            this.policy = policy;
        }

        /** The value of {@code cleanup.policy}. */
        public String policy() {
            return policy;
        }
    }

    public Topic {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a topic needs a name");
        }
        if (retention.isPresent() == (cleanup == Cleanup.COMPACT)) {
            throw new IllegalArgumentException(name + ": a topic has a retention or is compacted, one of the two");
        }
    }

    static Topic kept(Duration retention, String name, String key, String value) {
        return new Topic(name, key, value, Cleanup.DELETE, Optional.of(retention));
    }

    static Topic compacted(String name, String key, String value) {
        return new Topic(name, key, value, Cleanup.COMPACT, Optional.empty());
    }

    /**
     * The topic-level settings Kafka is given when the topic is made. With three replicas or more, a write needs all
     * but one of them, so that losing one broker loses neither data nor the ability to write.
     */
    Map<String, String> settings(short replicationFactor) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup.policy());
        retention.ifPresent(time -> settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(time.toMillis())));
        if (replicationFactor >= 3) {
            settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(replicationFactor - 1));
        }
        return settings;
    }
}
