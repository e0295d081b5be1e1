/** The way of events out of the service: their envelope, the outbox, and what Kafka and the registry must have first. */
@NullMarked
package io.carillon.family.publishing;

import org.jspecify.annotations.NullMarked;
