package io.carillon.chat.decisions;

import java.util.List;

/**
 * What a command came to, once and for all.
 *
 * @param scope the command's, and the key of its events
 * @param stamp higher than that of any earlier decision about the scope; in microseconds since 1970, or what follows the
 *     one before. The event at index i is applied with the time stamp {@code stamp + i}, so that applying a decision
 *     again, however late, undoes nothing that was decided since
 * @param answer the data of the {@code ack}, a JSON object
 * @param events what changes, in order
 */
public record Decision(String commandId, String scope, long stamp, String answer, List<SealedEvent> events) {

    public Decision {
        events = List.copyOf(events);
    }

    /** The stamp of its last event. */
    public long lastStamp() {
        return stamp + Math.max(0, events.size() - 1);
    }
}
