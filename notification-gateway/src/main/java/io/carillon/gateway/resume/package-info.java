/** How a session gets from its cursor to the live log: no gap, no repetition, in order. */
@NullMarked
package io.carillon.gateway.resume;

import org.jspecify.annotations.NullMarked;
