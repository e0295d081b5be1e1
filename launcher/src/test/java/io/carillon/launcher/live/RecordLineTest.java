package io.carillon.launcher.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.schemas.Topics;
import io.carillon.schemas.events.DeadLetterHeaders;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RecordLineTest {

    /** Nothing listens there: what needs no schema needs no registry. */
    private final RecordLine line =
            new RecordLine(new RecordDecoder("http://127.0.0.1:9/"), Map.of("user_01J", "alice"));

    @Test
    void a_dead_letter_is_shown_with_its_reason_and_where_it_came_from() {
        var letter = record(Topics.RESOLVER_DEAD_LETTERS.name(), "key", "not Avro".getBytes(UTF_8));
        var origin = new DeadLetterHeaders.Origin(Topics.FAMILY_EVENTS.name(), 3, 17, Instant.EPOCH);
        DeadLetterHeaders.write(letter.headers(), "not_wire_format", "no magic byte", origin);

        assertThat(line.of(letter))
                .contains("recipient-resolver.dead-letters")
                .endsWith("✘ not_wire_format (family.events, partition 3, offset 17): no magic byte");
    }

    @Test
    void a_record_that_cannot_be_read_is_shown_as_such() {
        assertThat(line.of(record(Topics.FAMILY_EVENTS.name(), "key", "not Avro".getBytes(UTF_8))))
                .contains("family.events        (not readable)");
    }

    @Test
    void a_tombstone_is_shown_with_its_key_and_known_users_by_name() {
        assertThat(line.of(new ConsumerRecord<>("x.events", 0, 0, "family:fam_1/user_01J".getBytes(UTF_8), null)))
                .endsWith("(tombstone) family:fam_1/alice");
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, String key, byte[] value) {
        return new ConsumerRecord<>(topic, 0, 0, key.getBytes(UTF_8), value);
    }
}
