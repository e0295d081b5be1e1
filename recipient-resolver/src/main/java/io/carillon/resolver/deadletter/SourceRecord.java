package io.carillon.resolver.deadletter;

import io.carillon.resolver.log.LogPosition;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** The record that was being processed when something failed. */
final class SourceRecord {

    private SourceRecord() {}

    static FailedRecord of(ErrorHandlerContext context) {
        LogPosition position =
                new LogPosition(context.topic(), context.partition(), context.offset(), context.timestamp());
        return new FailedRecord(position, context.sourceRawKey(), context.sourceRawValue(), context.headers());
    }
}
