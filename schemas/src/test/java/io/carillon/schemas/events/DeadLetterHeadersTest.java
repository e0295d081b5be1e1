package io.carillon.schemas.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLetterHeadersTest {

    private static final DeadLetterHeaders.Origin ORIGIN =
            new DeadLetterHeaders.Origin("family.events", 3, 42, Instant.parse("2026-11-20T10:15:30Z"));

    @Test
    void they_say_why_it_failed_and_where_it_came_from() {
        Headers headers = new RecordHeaders();
        DeadLetterHeaders.write(headers, "rules_invalid", "no field \"x\"", ORIGIN);

        assertThat(text(headers, "dead_letter_reason")).isEqualTo("rules_invalid");
        assertThat(text(headers, "dead_letter_detail")).isEqualTo("no field \"x\"");
        assertThat(text(headers, "dead_letter_topic")).isEqualTo("family.events");
        assertThat(text(headers, "dead_letter_partition")).isEqualTo("3");
        assertThat(text(headers, "dead_letter_offset")).isEqualTo("42");
        assertThat(text(headers, "dead_letter_timestamp")).isEqualTo("2026-11-20T10:15:30Z");
    }

    @Test
    void headers_of_the_failed_record_stay() {
        Headers headers = new RecordHeaders().add("ce_id", "evt_01J".getBytes(UTF_8));
        DeadLetterHeaders.write(headers, "rules_invalid", "", ORIGIN);

        assertThat(text(headers, "ce_id")).isEqualTo("evt_01J");
    }

    @Test
    void a_second_failure_replaces_the_first() {
        Headers headers = new RecordHeaders();
        DeadLetterHeaders.write(headers, "first", "", ORIGIN);
        DeadLetterHeaders.write(headers, "second", "", ORIGIN);

        assertThat(headers.headers("dead_letter_reason")).hasSize(1);
        assertThat(text(headers, "dead_letter_reason")).isEqualTo("second");
    }

    @Test
    void a_long_detail_is_cut() {
        Headers headers = new RecordHeaders();
        DeadLetterHeaders.write(headers, "not_avro", "x".repeat(100_000), ORIGIN);

        assertThat(text(headers, "dead_letter_detail")).hasSize(DeadLetterHeaders.LONGEST_DETAIL);
    }

    private static String text(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }
}
