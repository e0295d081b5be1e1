package io.carillon.localstack;

import static io.carillon.localstack.Component.KAFKA;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.junit.UsesLocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@UsesLocalStack(KAFKA)
class KafkaIT {
    private final LocalStack stack;
    private final Map<String, Object> client;

    KafkaIT(LocalStack stack) {
        this.stack = stack;
        client = Map.of("bootstrap.servers", stack.kafkaBootstrapServers());
    }

    @Test
    void a_killed_broker_comes_back_on_its_port_with_what_was_produced() throws Exception {
        createTopic("survives-kill");
        produce("survives-kill", "before");

        stack.server(KAFKA).kill();
        assertThat(stack.server(KAFKA).isRunning()).isFalse();
        stack.server(KAFKA).start();

        produce("survives-kill", "after");
        assertThat(consume("survives-kill", 2)).containsExactly("before", "after");
    }

    @Test
    void a_stopped_broker_comes_back_with_what_was_produced() throws Exception {
        createTopic("survives-stop");
        produce("survives-stop", "before");

        stack.server(KAFKA).stop();
        stack.server(KAFKA).start();

        assertThat(consume("survives-stop", 1)).containsExactly("before");
    }

    @Test
    void no_topic_comes_into_being_by_itself() {
        try (Admin admin = Admin.create(client)) {
            assertThat(admin.describeTopics(List.of("never-created"))
                            .allTopicNames()
                            .toCompletionStage())
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class)
                    .withMessageContaining("UnknownTopicOrPartition");
        }
    }

    private void createTopic(String topic) throws Exception {
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private void produce(String topic, String value) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private List<String> consume(String topic, int count) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<String> values = new ArrayList<>();
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
                    values.add(found.value());
                }
            }
            return values;
        }
    }
}
