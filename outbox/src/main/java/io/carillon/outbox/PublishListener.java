package io.carillon.outbox;

import java.util.List;

/** Told of publications; runs on the publishing thread, so what it takes the aggregate's next publication waits for. */
@FunctionalInterface
public interface PublishListener {

    /** Takes no notice. */
    PublishListener NONE = (aggregateId, events) -> {};

    /** The events are committed and about to be sent, in this order; may happen again for the same events after a failure. */
    void beforePublish(String aggregateId, List<OutboxEvent> events);
}
