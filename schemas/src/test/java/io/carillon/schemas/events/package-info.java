/** Tests of the record headers. */
@NullMarked
package io.carillon.schemas.events;

import org.jspecify.annotations.NullMarked;
