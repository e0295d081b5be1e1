/** Writes the fields of an Avro record as the JSON clients see. */
@NullMarked
package io.carillon.resolver.json;

import org.jspecify.annotations.NullMarked;
