/** The way from a commit to Kafka: one publication per aggregate at a time, repeated until acknowledged. */
@NullMarked
package io.carillon.outbox.publish;

import org.jspecify.annotations.NullMarked;
