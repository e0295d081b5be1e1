/** The outbox put together over a Cassandra session and a Kafka producer. */
@NullMarked
package io.carillon.outbox.cassandra;

import org.jspecify.annotations.NullMarked;
