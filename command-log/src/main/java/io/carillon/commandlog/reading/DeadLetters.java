package io.carillon.commandlog.reading;

import io.carillon.schemas.events.DeadLetterHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps, counts ({@code <meters>.dead.letters} by {@code reason}) and logs what can't be done. */
final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final CommandLogSettings settings;
    private final KafkaWrites writes;
    private final MeterRegistry meters;

    DeadLetters(CommandLogSettings settings, KafkaWrites writes, MeterRegistry meters) {
        this.settings = settings;
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
        writes.write(new ProducerRecord<>(settings.deadLetters(), null, null, failed.key(), failed.value(), headers));
        meters.counter(settings.meter("dead.letters"), "reason", reason.code()).increment();
        LOG.atWarn()
                .addKeyValue("topic", failed.topic())
                .addKeyValue("partition", failed.partition())
                .addKeyValue("offset", failed.offset())
                .addKeyValue("reason", reason.code())
                .addKeyValue("detail", detail)
                .log("Command goes to the dead letters");
    }
}
