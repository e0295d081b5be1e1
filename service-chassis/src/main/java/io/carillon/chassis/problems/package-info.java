/** Every failure of an HTTP request answered with a problem (RFC 9457), wherever it happens. */
@NullMarked
package io.carillon.chassis.problems;

import org.jspecify.annotations.NullMarked;
