package io.carillon.outbox.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.outbox.OutboxEvent;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;

/** Sends one event and waits until Kafka has acknowledged it. */
final class KafkaSender {

    private final Producer<String, byte[]> producer;

    KafkaSender(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Waits no longer than {@code max.block.ms} plus {@code delivery.timeout.ms}.
     *
     * @throws PublishException if Kafka did not acknowledge; the record may have arrived nevertheless
     */
    void send(OutboxEvent event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(event.topic(), event.key(), event.value());
        event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new PublishException(event, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    void close(Duration atMost) {
        producer.close(atMost);
    }
}
