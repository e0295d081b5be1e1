package io.carillon.outbox;

import java.util.List;

/** Told of publications; runs on the publishing thread, so the aggregate's publication waits for it. */
@FunctionalInterface
public interface PublishListener {

    /** Takes no notice. */
    PublishListener NONE = (aggregateId, events) -> {};

    /**
     * The events are committed and about to be sent, in this order. Called again for the same events if they have to be sent
     * again. Throwing postpones the publication, as if Kafka had refused it.
     */
    void beforePublish(String aggregateId, List<OutboxEvent> events);
}
