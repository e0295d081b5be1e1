/** Changes of one thing, one after the other inside an instance. */
@NullMarked
package io.carillon.chassis.turns;

import org.jspecify.annotations.NullMarked;
