package io.carillon.resolver.topology;

import io.carillon.schemas.events.EventMetadata;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** What a notification's headers say about its cause: the event's id and the trace it belongs to. */
final class CauseHeaders {

    private static final List<String> NAMES = List.of(EventMetadata.ID_HEADER, EventMetadata.TRACEPARENT_HEADER);

    private CauseHeaders() {}

    static Headers of(Headers cause) {
        Headers headers = new RecordHeaders();
        for (String name : NAMES) {
            Header header = cause.lastHeader(name);
            if (header != null) {
                headers.add(header);
            }
        }
        return headers;
    }
}
