/**
 * The outbox as part of a service on the chassis. A service imports {@link OutboxConfiguration}, says with a bean of {@link
 * Aggregates} what it publishes, and changes an aggregate with {@link EventEnvelope}, {@link ConditionalBatch} and the {@link
 * io.carillon.outbox.Outbox} itself.
 */
@NullMarked
package io.carillon.outbox.chassis;

import org.jspecify.annotations.NullMarked;
