package io.carillon.chat.log;

import io.carillon.schemas.Topics;
import io.carillon.schemas.events.DeadLetterHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps, counts ({@code carillon.chat.dead.letters} by {@code reason}) and logs what can't be done. */
final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final String METER = "carillon.chat.dead.letters";

    private final KafkaWrites writes;
    private final MeterRegistry meters;

    DeadLetters(KafkaWrites writes, MeterRegistry meters) {
        this.writes = writes;
        this.meters = meters;
    }

    /** Returns when the letter is kept for good. */
    void keep(ConsumerRecord<byte[], byte[]> failed, DeadLetterReason reason, String detail) {
        var headers = new RecordHeaders(failed.headers());
        DeadLetterHeaders.write(
                headers,
                reason.code(),
                detail,
                new DeadLetterHeaders.Origin(
                        failed.topic(), failed.partition(), failed.offset(), Instant.ofEpochMilli(failed.timestamp())));
        writes.write(new ProducerRecord<>(
                Topics.CHAT_DEAD_LETTERS.name(), null, null, failed.key(), failed.value(), headers));
        meters.counter(METER, "reason", reason.code()).increment();
        LOG.atWarn()
                .addKeyValue("topic", failed.topic())
                .addKeyValue("partition", failed.partition())
                .addKeyValue("offset", failed.offset())
                .addKeyValue("reason", reason.code())
                .addKeyValue("detail", detail)
                .log("Command goes to the dead letters");
    }
}
