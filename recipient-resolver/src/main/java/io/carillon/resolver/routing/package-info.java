/** Decides, without touching state, what an event asks for: a membership change and deliveries. */
@NullMarked
package io.carillon.resolver.routing;

import org.jspecify.annotations.NullMarked;
