/** The outbox's share of an aggregate's partition: its rows, how far they are published, and who wrote them. */
@NullMarked
package io.carillon.outbox.aggregate;

import org.jspecify.annotations.NullMarked;
