/** What is too much for a request. */
@NullMarked
package io.carillon.chassis.limits;

import org.jspecify.annotations.NullMarked;
