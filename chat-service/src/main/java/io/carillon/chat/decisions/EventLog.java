package io.carillon.chat.decisions;

import java.util.List;

/** Where events are told. */
public interface EventLog {

    /**
     * Writes events under a scope, in order, and waits until all are there for good. Writing again what may have been
     * written does no harm.
     */
    void write(String scope, List<SealedEvent> events);
}
