package io.carillon.chat.memberships;

import static io.carillon.localstack.Component.KAFKA;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.localstack.LocalStack;
import io.carillon.localstack.junit.UsesLocalStack;
import io.carillon.schemas.Ids;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Until the view has reached what was told when it began, nobody knows who is a member. */
@UsesLocalStack(KAFKA)
class CaughtUpIT {

    private final String topic = Ids.next("memberships");
    private final String group = Ids.next("group");
    private final Admin admin;
    private final KafkaProducer<String, String> producer;

    CaughtUpIT(LocalStack stack) {
        Map<String, Object> properties = Map.of("bootstrap.servers", stack.kafkaBootstrapServers());
        this.admin = Admin.create(properties);
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }

    @AfterEach
    void close() {
        producer.close();
        admin.close();
    }

    @Test
    void it_is_so_when_all_that_was_there_is_read_and_stays_so() throws ExecutionException, InterruptedException {
        CaughtUp caughtUp = new CaughtUp(admin, List.of(topic), group);
        assertThat(caughtUp.missing())
                .hasValueSatisfying(missing -> assertThat(missing).contains("can't be read"));
        admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        tell(0, 3);

        assertThat(caughtUp.missing()).hasValue("memberships are still being read");
        tell(0, 5);
        tell(1, 1);
        read(0, 2);
        assertThat(caughtUp.missing()).isPresent();
        read(0, 3);
        assertThat(caughtUp.missing()).isEmpty();
        tell(0, 1);
        assertThat(caughtUp.missing()).isEmpty();
    }

    @Test
    void where_nothing_was_ever_told_nothing_is_missing() throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();

        assertThat(new CaughtUp(admin, List.of(topic), group).missing()).isEmpty();
    }

    @Test
    void every_topic_counts() throws ExecutionException, InterruptedException {
        String empty = Ids.next("tenants");
        admin.createTopics(List.of(new NewTopic(empty, 1, (short) 1))).all().get();
        CaughtUp caughtUp = new CaughtUp(admin, List.of(empty, topic), group);
        assertThat(caughtUp.missing())
                .hasValueSatisfying(missing -> assertThat(missing).contains("can't be read"));
        admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
        tell(1, 1);

        assertThat(caughtUp.missing()).hasValue("memberships are still being read");
        read(1, 1);
        assertThat(caughtUp.missing()).isEmpty();
    }

    private void tell(int partition, int records) throws ExecutionException, InterruptedException {
        for (int i = 0; i < records; i++) {
            producer.send(new ProducerRecord<>(topic, partition, "key", "value"))
                    .get();
        }
    }

    private void read(int partition, long place) throws ExecutionException, InterruptedException {
        admin.alterConsumerGroupOffsets(
                        group, Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(place)))
                .all()
                .get();
    }
}
