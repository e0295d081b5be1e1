/** The search for aggregates whose publisher died: intents by time bucket, one sweeper per shard by lease. */
@NullMarked
package io.carillon.outbox.sweep;

import org.jspecify.annotations.NullMarked;
