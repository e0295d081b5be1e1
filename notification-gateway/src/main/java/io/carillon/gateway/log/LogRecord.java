package io.carillon.gateway.log;

import io.carillon.delivery.Notification;

/** What a record of the delivery log turned out to be. */
public sealed interface LogRecord {

    /** A notification, and its data as text. */
    record Legible(Notification notification, String data) implements LogRecord {}

    /**
     * Not a notification, and never will be.
     *
     * @param reason a stable code for headers and metrics
     * @param detail for people
     */
    record Illegible(String reason, String detail) implements LogRecord {}
}
