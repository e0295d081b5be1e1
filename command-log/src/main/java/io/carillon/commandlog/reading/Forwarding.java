package io.carillon.commandlog.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.schemas.events.EventMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Puts a command where it belongs: behind the other commands of its scope. It stays the same command, with the same id. */
final class Forwarding {

    private final KafkaWrites writes;

    Forwarding(KafkaWrites writes) {
        this.writes = writes;
    }

    void forward(ConsumerRecord<byte[], byte[]> command, String scope) {
        var headers = new RecordHeaders(command.headers());
        headers.remove(EventMetadata.SUBJECT_HEADER).add(EventMetadata.SUBJECT_HEADER, scope.getBytes(UTF_8));
        writes.write(
                new ProducerRecord<>(command.topic(), null, null, scope.getBytes(UTF_8), command.value(), headers));
    }
}
