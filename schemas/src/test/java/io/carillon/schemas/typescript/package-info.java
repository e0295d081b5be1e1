/** Writes the types of events for clients in TypeScript, and compares them with those that are kept. */
@NullMarked
package io.carillon.schemas.typescript;

import org.jspecify.annotations.NullMarked;
