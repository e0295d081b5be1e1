package io.carillon.schemas.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/** Headers of a dead letter: the failed record as it was, with why it failed and where it came from. */
public final class DeadLetterHeaders {

    /** A stable code of the reason, lower case with underscores, for counting and filtering. */
    public static final String REASON = "dead_letter_reason";
    /** What went wrong, for people; at most {@value #LONGEST_DETAIL} characters. */
    public static final String DETAIL = "dead_letter_detail";
    /** Topic of the failed record. */
    public static final String TOPIC = "dead_letter_topic";
    /** Partition of the failed record, decimal. */
    public static final String PARTITION = "dead_letter_partition";
    /** Offset of the failed record, decimal. */
    public static final String OFFSET = "dead_letter_offset";
    /** Timestamp of the failed record, RFC 3339 UTC. */
    public static final String TIMESTAMP = "dead_letter_timestamp";

    /** Characters of {@link #DETAIL} that are kept. */
    public static final int LONGEST_DETAIL = 2_000;

    /**
     * Where a failed record stands in the log.
     *
     * @param partition the partition, or -1 when the record had none yet
     * @param offset the offset, or -1 when the record had none yet
     */
    public record Origin(String topic, int partition, long offset, Instant timestamp) {}

    private DeadLetterHeaders() {}

    /** Adds the headers to those of the failed record, in place of any from an earlier failure. */
    public static void write(Headers headers, String reason, String detail, Origin origin) {
        put(headers, REASON, reason);
        put(headers, DETAIL, detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
        put(headers, TOPIC, origin.topic());
        put(headers, PARTITION, Integer.toString(origin.partition()));
        put(headers, OFFSET, Long.toString(origin.offset()));
        put(headers, TIMESTAMP, origin.timestamp().toString());
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(UTF_8));
    }
}
