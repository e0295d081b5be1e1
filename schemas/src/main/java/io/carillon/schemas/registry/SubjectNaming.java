package io.carillon.schemas.registry;

import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;

/** How the subject of a record's schema is named; compatibility is checked within a subject. */
public enum SubjectNaming {
    /** {@code <topic>-<record>}: a topic holds several event types, and each evolves by itself. */
    TOPIC_RECORD("TopicRecordNameStrategy") {
        @Override
        String subject(String topic, Schema schema) {
            return topic + "-" + schema.getFullName();
        }
    },
    /** {@code <record>}: the type evolves the same way in all topics. */
    RECORD("RecordNameStrategy") {
        @Override
        String subject(String topic, Schema schema) {
            return schema.getFullName();
        }
    },
    /** {@code <topic>-value}: the topic holds one type only. */
    TOPIC("TopicNameStrategy") {
        @Override
        String subject(String topic, Schema schema) {
            return topic + "-value";
        }
    };

    private final String strategy;

    SubjectNaming(String strategy) {
        this.strategy = strategy;
    }

    abstract String subject(String topic, Schema schema);

    /** The naming that Confluent's class of this name does; the package does not matter. */
    static SubjectNaming named(String className) {
        String simpleName = className.substring(className.lastIndexOf('.') + 1);
        return Arrays.stream(values())
                .filter(naming -> naming.strategy.equals(simpleName))
                .findFirst()
                .orElseThrow(() -> new ConfigException(
                        RegistryKeys.SUBJECT_NAMING,
                        className,
                        "must be "
                                + String.join(
                                        ", ",
                                        Arrays.stream(values())
                                                .map(naming -> naming.strategy)
                                                .toList())));
    }
}
