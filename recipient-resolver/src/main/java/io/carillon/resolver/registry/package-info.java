/** Waits out a schema registry that does not answer. */
@NullMarked
package io.carillon.resolver.registry;

import org.jspecify.annotations.NullMarked;
