package io.carillon.outbox.publish;

import io.carillon.outbox.OutboxEvent;

/** Kafka did not acknowledge an event. */
final class PublishException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PublishException(OutboxEvent event, Throwable cause) {
        super(
                "Kafka did not acknowledge event " + event.id() + " for topic " + event.topic() + ": "
                        + cause.getMessage(),
                cause);
    }
}
