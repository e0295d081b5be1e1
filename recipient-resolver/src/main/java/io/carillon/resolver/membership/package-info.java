/** Remembers who is in which scope. */
@NullMarked
package io.carillon.resolver.membership;

import org.jspecify.annotations.NullMarked;
