/** Tests of the routing rules. */
@NullMarked
package io.carillon.schemas.rules;

import org.jspecify.annotations.NullMarked;
