package io.carillon.resolver.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.carillon.resolver.deadletter.FailedRecord;
import io.carillon.resolver.log.LogPosition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** A record as it was read, with its place in the log. */
public record Input(LogPosition position, Record<byte[], byte[]> record) {

    /** The record that a task is processing. */
    public static Input of(Record<byte[], byte[]> record, ProcessingContext context) {
        RecordMetadata metadata = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("only source nodes feed this processor"));
        LogPosition position =
                new LogPosition(metadata.topic(), metadata.partition(), metadata.offset(), record.timestamp());
        return new Input(position, record);
    }

    @Nullable
    String key() {
        byte @Nullable [] key = record.key();
        return key == null ? null : new String(key, UTF_8);
    }

    byte @Nullable [] value() {
        return record.value();
    }

    Headers headers() {
        return record.headers();
    }

    /** The same, to be kept as it was. */
    public FailedRecord failed() {
        return new FailedRecord(position, record.key(), record.value(), record.headers());
    }
}
