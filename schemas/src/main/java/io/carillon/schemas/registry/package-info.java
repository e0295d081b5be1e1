/** Avro records in Confluent's wire format, with their schemas in a Confluent-compatible registry. */
@NullMarked
package io.carillon.schemas.registry;

import org.jspecify.annotations.NullMarked;
