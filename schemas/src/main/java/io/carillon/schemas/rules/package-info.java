/** The routing rules an event's schema carries: who is told what, and how memberships change. */
@NullMarked
package io.carillon.schemas.rules;

import org.jspecify.annotations.NullMarked;
