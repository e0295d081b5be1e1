/** Generated input: frames as no client would write them. */
@NullMarked
package io.carillon.gateway.fuzz;

import org.jspecify.annotations.NullMarked;
