/** Tests of the schema files: their rules and conventions, and that they fit what was released. */
@NullMarked
package io.carillon.schemas.evolution;

import org.jspecify.annotations.NullMarked;
