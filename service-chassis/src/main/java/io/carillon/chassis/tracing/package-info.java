/** The W3C trace context that a request brings and its events carry on. */
@NullMarked
package io.carillon.chassis.tracing;

import org.jspecify.annotations.NullMarked;
