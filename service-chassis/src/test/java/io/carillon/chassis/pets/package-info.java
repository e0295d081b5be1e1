/** The smallest service on the chassis. */
@NullMarked
package io.carillon.chassis.pets;

import org.jspecify.annotations.NullMarked;
