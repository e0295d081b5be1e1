/** Keeps what could not be routed, with the reason. */
@NullMarked
package io.carillon.resolver.deadletter;

import org.jspecify.annotations.NullMarked;
