package io.carillon.chat.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.chat.decisions.EventLog;
import io.carillon.chat.decisions.SealedEvent;
import io.carillon.commandlog.reading.KafkaWrites;
import io.carillon.schemas.Topics;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The topic of this service's events. */
final class KafkaEventLog implements EventLog {

    private final KafkaWrites writes;

    KafkaEventLog(KafkaWrites writes) {
        this.writes = writes;
    }

    /**
     * Each after the acknowledgement of the one before: sent together, the second could arrive and the first be given up, and
     * when both are sent again the resolver would take the first for a repeat.
     */
    @Override
    public void write(String scope, List<SealedEvent> events) {
        events.forEach(event -> writes.write(record(scope, event)));
    }

    private static ProducerRecord<byte[], byte[]> record(String scope, SealedEvent event) {
        byte[] value = new byte[event.value().remaining()];
        event.value().duplicate().get(value);
        var record = new ProducerRecord<>(Topics.CHAT_EVENTS.name(), scope.getBytes(UTF_8), value);
        event.headers().forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return record;
    }
}
