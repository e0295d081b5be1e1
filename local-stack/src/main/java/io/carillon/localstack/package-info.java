/** A real Kafka broker, Cassandra node, schema registry and token issuer on this machine, started as one. */
@NullMarked
package io.carillon.localstack;

import org.jspecify.annotations.NullMarked;
