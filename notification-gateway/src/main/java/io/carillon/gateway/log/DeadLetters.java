package io.carillon.gateway.log;

import io.carillon.gateway.log.LogRecord.Illegible;
import io.carillon.schemas.Topics;
import io.carillon.schemas.events.DeadLetterHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts records that no gateway can read into the dead-letter topic, so that the partition goes on. Several gateways and
 * replays meet the same record: each gateway remembers what it has reported, and the headers tell where a copy comes
 * from. Thread-safe.
 */
public final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int REMEMBERED = 10_000;

    private final Producer<byte[], byte[]> producer;
    private final MeterRegistry meters;
    private final Map<String, Boolean> reported = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Dead letters written with the given producer. */
    public DeadLetters(Producer<byte[], byte[]> producer, MeterRegistry meters) {
        this.producer = producer;
        this.meters = meters;
    }

    /** Reports a record, once for each place in the log. Does not wait for Kafka. */
    public void report(ConsumerRecord<byte[], byte[]> failed, Illegible why) {
        if (!isNews(failed)) {
            return;
        }
        LOG.atWarn()
                .addKeyValue("partition", failed.partition())
                .addKeyValue("offset", failed.offset())
                .addKeyValue("reason", why.reason())
                .log("Unreadable record goes to the dead letters: {}", why.detail());
        count("carillon.gateway.dead.letters", why.reason());
        var _ = producer.send(letter(failed, why), (metadata, problem) -> {
            if (problem != null) {
                LOG.atError()
                        .addKeyValue("partition", failed.partition())
                        .addKeyValue("offset", failed.offset())
                        .setCause(problem)
                        .log("The dead letter could not be written; the record itself is still where it was");
                count("carillon.gateway.dead.letters.lost", why.reason());
            }
        });
    }

    private boolean isNews(ConsumerRecord<byte[], byte[]> failed) {
        String place = failed.topic() + "-" + failed.partition() + "-" + failed.offset();
        synchronized (reported) {
            return reported.put(place, true) == null;
        }
    }

    private static ProducerRecord<byte[], byte[]> letter(ConsumerRecord<byte[], byte[]> failed, Illegible why) {
        var letter = new ProducerRecord<>(
                Topics.GATEWAY_DEAD_LETTERS.name(), null, failed.key(), failed.value(), failed.headers());
        DeadLetterHeaders.write(
                letter.headers(),
                why.reason(),
                why.detail(),
                new DeadLetterHeaders.Origin(
                        failed.topic(), failed.partition(), failed.offset(), Instant.ofEpochMilli(failed.timestamp())));
        return letter;
    }

    private void count(String name, String reason) {
        meters.counter(name, "reason", reason).increment();
    }
}
