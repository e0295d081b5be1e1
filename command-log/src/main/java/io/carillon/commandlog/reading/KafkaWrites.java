package io.carillon.commandlog.reading;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Writes a record and waits until Kafka has it for good. Thread-safe. */
public final class KafkaWrites {

    private final Producer<byte[], byte[]> producer;

    public KafkaWrites(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Returns when it is there.
     *
     * @throws org.apache.kafka.common.KafkaException if it isn't, or nobody knows
     */
    public void write(ProducerRecord<byte[], byte[]> record) {
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
