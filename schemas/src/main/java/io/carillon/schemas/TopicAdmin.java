package io.carillon.schemas;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Kafka's answers about topics, waited for, with what was asked in the error. */
record TopicAdmin(Admin admin) {

    private static final Duration UNTIL_VISIBLE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    <T> T await(String what, KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new TopicSetupException("Kafka could not " + what + ": " + cause.getMessage(), cause);
        }
    }

    /** Waits until a topic is created, by us or by a service that starts at the same moment. */
    void awaitCreated(String topic, KafkaFuture<?> created) {
        try {
            await("create the topic " + topic, created);
        } catch (TopicSetupException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    /** The partition counts of topics, some of which may be so new that the asked broker has not heard of them. */
    Map<String, Integer> partitions(Collection<String> topics) {
        long deadline = System.nanoTime() + UNTIL_VISIBLE.toNanos();
        while (true) {
            try {
                Map<String, Integer> counts = new TreeMap<>();
                for (TopicDescription topic : await(
                                "describe the topics",
                                admin.describeTopics(topics).allTopicNames())
                        .values()) {
                    counts.put(topic.name(), topic.partitions().size());
                }
                return counts;
            } catch (TopicSetupException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
