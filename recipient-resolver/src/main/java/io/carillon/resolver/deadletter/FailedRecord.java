package io.carillon.resolver.deadletter;

import io.carillon.resolver.log.LogPosition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A record as it was read, to be kept as it was. */
public record FailedRecord(LogPosition position, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {

    public FailedRecord {
        headers = new RecordHeaders(headers);
    }
}
