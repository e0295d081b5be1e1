package io.carillon.schemas.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes of an event, carried in the record's headers as the Kafka protocol binding's binary
 * mode says.
 *
 * @param id unique, made where the event was decided and kept on retries
 * @param type full name of the event's Avro record
 * @param source which service decided it, such as {@code /carillon/family-service}
 * @param time when it was decided
 * @param subject the scope it is about, such as {@code family:fam_01J…}
 * @param sequence CloudEvents' sequence extension: 20 digits, strictly increasing for one source and subject; null
 *     when the source does not count
 * @param traceparent W3C trace context; null when not traced
 */
public record EventMetadata(
        String id,
        String type,
        String source,
        Instant time,
        String subject,
        @Nullable String sequence,
        @Nullable String traceparent) {

    /** Header of the CloudEvents version. */
    public static final String SPEC_VERSION_HEADER = "ce_specversion";
    /** Header of {@link #id}. */
    public static final String ID_HEADER = "ce_id";
    /** Header of {@link #type}. */
    public static final String TYPE_HEADER = "ce_type";
    /** Header of {@link #source}. */
    public static final String SOURCE_HEADER = "ce_source";
    /** Header of {@link #time}, RFC 3339. */
    public static final String TIME_HEADER = "ce_time";
    /** Header of {@link #subject}. */
    public static final String SUBJECT_HEADER = "ce_subject";
    /** Header of {@link #sequence}. */
    public static final String SEQUENCE_HEADER = "ce_sequence";
    /** Header of {@link #traceparent}. */
    public static final String TRACEPARENT_HEADER = "traceparent";

    private static final String SPEC_VERSION = "1.0";

    public EventMetadata {
        requireText(ID_HEADER, id);
        requireText(TYPE_HEADER, type);
        requireText(SOURCE_HEADER, source);
        requireText(SUBJECT_HEADER, subject);
    }

    /** The headers by name, in the order of the specification; optional ones only when present. */
    public Map<String, String> asMap() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SPEC_VERSION_HEADER, SPEC_VERSION);
        headers.put(ID_HEADER, id);
        headers.put(TYPE_HEADER, type);
        headers.put(SOURCE_HEADER, source);
        headers.put(TIME_HEADER, time.toString());
        headers.put(SUBJECT_HEADER, subject);
        if (sequence != null) {
            headers.put(SEQUENCE_HEADER, sequence);
        }
        if (traceparent != null) {
            headers.put(TRACEPARENT_HEADER, traceparent);
        }
        return headers;
    }

    /** Puts the attributes into a record's headers, in place of those that are there. */
    public void writeTo(Headers headers) {
        asMap().forEach((name, value) -> headers.remove(name).add(name, value.getBytes(UTF_8)));
    }

    /**
     * Reads the attributes from a record's headers.
     *
     * @return empty when the producer did not send id, type, source, subject and a well-formed time: a plain Avro
     *     producer sends none of them
     */
    public static Optional<EventMetadata> readFrom(Headers headers) {
        String id = text(headers, ID_HEADER);
        String type = text(headers, TYPE_HEADER);
        String source = text(headers, SOURCE_HEADER);
        String subject = text(headers, SUBJECT_HEADER);
        Instant time = instant(text(headers, TIME_HEADER));
        if (id == null || type == null || source == null || subject == null || time == null) {
            return Optional.empty();
        }
        return Optional.of(new EventMetadata(
                id, type, source, time, subject, text(headers, SEQUENCE_HEADER), text(headers, TRACEPARENT_HEADER)));
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        String text = new String(header.value(), UTF_8);
        return text.isBlank() ? null : text;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void requireText(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }
}
