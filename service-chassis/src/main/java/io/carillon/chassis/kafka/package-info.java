/** How a service reaches Kafka and the schema registry, and what both must have before it is ready. */
@NullMarked
package io.carillon.chassis.kafka;

import org.jspecify.annotations.NullMarked;
