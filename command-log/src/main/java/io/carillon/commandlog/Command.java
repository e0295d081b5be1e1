package io.carillon.commandlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that was asked.
 *
 * @param id the same when it is asked again
 * @param type the frame's type, or one that only the service itself asks
 * @param scope the record's key
 * @param data what the asker says; nothing in it was checked
 * @param receivedAt when it was taken from the asker
 * @param traceparent W3C trace context; null when not traced
 */
public record Command(
        String id,
        String type,
        String scope,
        Asker asker,
        ObjectNode data,
        Instant receivedAt,
        ReturnAddress answerTo,
        @Nullable String traceparent) {

    /** Reads its data, noting what is wrong with them. */
    public CommandData read() {
        return new CommandData(data);
    }
}
