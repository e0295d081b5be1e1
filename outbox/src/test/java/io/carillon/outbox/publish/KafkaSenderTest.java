package io.carillon.outbox.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.carillon.outbox.OutboxEvent;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaSenderTest {

    private static final OutboxEvent EVENT =
            new OutboxEvent("family.events", "family:fam_1", Map.of("ce_id", "evt_1"), new byte[] {1, 2});

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    private final CompletableFuture<Void> sending =
            CompletableFuture.runAsync(() -> new KafkaSender(producer).send(EVENT));

    @Test
    void it_returns_when_kafka_has_acknowledged() {
        await().until(() -> producer.history().size() == 1);
        assertThat(sending).isNotDone();

        producer.completeNext();

        assertThat(sending).succeedsWithin(Duration.ofSeconds(1));
        ProducerRecord<String, byte[]> record = producer.history().getFirst();
        assertThat(record.topic()).isEqualTo("family.events");
        assertThat(record.key()).isEqualTo("family:fam_1");
        assertThat(record.value()).containsExactly(1, 2);
        assertThat(record.headers().lastHeader("ce_id").value()).isEqualTo("evt_1".getBytes(UTF_8));
    }

    @Test
    void it_throws_when_kafka_has_not() {
        await().until(() -> producer.history().size() == 1);

        producer.errorNext(new TimeoutException("nobody there"));

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(sending::join)
                .havingCause()
                .isInstanceOf(PublishException.class)
                .withMessageContaining("evt_1")
                .withMessageContaining("nobody there");
    }
}
