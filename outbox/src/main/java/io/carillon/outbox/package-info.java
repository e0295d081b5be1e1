/** What a domain service sees of the outbox: its events commit with its state and reach Kafka at least once, in order per aggregate. */
@NullMarked
package io.carillon.outbox;

import org.jspecify.annotations.NullMarked;
