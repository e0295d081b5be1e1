package io.carillon.chat.log;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Writes a record and waits until Kafka has it for good. Thread-safe. */
final class KafkaWrites {

    private final Producer<byte[], byte[]> producer;

    KafkaWrites(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    void write(ProducerRecord<byte[], byte[]> record) {
        Future<?> sent = producer.send(record);
        try {
            var _ = sent.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new KafkaException(e.getCause());
        }
    }
}
