package io.carillon.resolver.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.carillon.resolver.log.LogPosition;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.DeadLetterHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes, counts ({@code carillon.resolver.dead.letters} by {@code reason}) and logs dead letters. */
public final class DeadLetters {

    /** The key under which Streams' configuration carries this object to the exception handlers it creates. */
    public static final String CONFIG = "carillon.dead.letters";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final String METER = "carillon.resolver.dead.letters";

    private final MeterRegistry meters;

    public DeadLetters(MeterRegistry meters) {
        this.meters = meters;
    }

    static DeadLetters from(Map<String, ?> configs) {
        if (configs.get(CONFIG) instanceof DeadLetters letters) {
            return letters;
        }
        throw new ConfigException(CONFIG, configs.get(CONFIG), "must be a DeadLetters object");
    }

    /** The failed record for {@link Topics#RESOLVER_DEAD_LETTERS}: key and value as they were, reason in headers. */
    public ProducerRecord<byte[], byte[]> letter(FailedRecord failed, List<Refusal> refusals) {
        DeadLetterReason reason = refusals.getFirst().reason();
        String detail = refusals.stream().map(Refusal::detail).collect(joining("\n"));
        report(failed.position(), reason, detail);
        Headers headers = new RecordHeaders(failed.headers());
        DeadLetterHeaders.write(headers, reason.code(), detail, origin(failed.position()));
        return letter(failed.key(), failed.value(), headers);
    }

    /** A dead letter whose value is too large even for the dead letters: where it stands must do. */
    ProducerRecord<byte[], byte[]> withoutValue(ProducerRecord<byte[], byte[]> letter) {
        LOG.atError()
                .addKeyValue("topic", text(letter.headers(), DeadLetterHeaders.TOPIC))
                .addKeyValue("partition", text(letter.headers(), DeadLetterHeaders.PARTITION))
                .addKeyValue("offset", text(letter.headers(), DeadLetterHeaders.OFFSET))
                .log("A dead letter is too large and kept without its value");
        return letter(letter.key(), null, letter.headers());
    }

    private static ProducerRecord<byte[], byte[]> letter(
            byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return new ProducerRecord<>(Topics.RESOLVER_DEAD_LETTERS.name(), null, null, key, value, headers);
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private static DeadLetterHeaders.Origin origin(LogPosition position) {
        return new DeadLetterHeaders.Origin(
                position.topic(), position.partition(), position.offset(), Instant.ofEpochMilli(position.timestamp()));
    }

    private void report(LogPosition position, DeadLetterReason reason, String detail) {
        meters.counter(METER, "reason", reason.code()).increment();
        LOG.atWarn()
                .addKeyValue("position", position)
                .addKeyValue("reason", reason.code())
                .addKeyValue("detail", detail)
                .log("Record goes to the dead letters");
    }
}
