/** Faults that are put into a service's class path to make it fail at a chosen moment. */
@NullMarked
package io.carillon.launcher.system.fault;

import org.jspecify.annotations.NullMarked;
