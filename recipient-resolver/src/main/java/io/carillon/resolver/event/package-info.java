/** Turns a record of an event topic into an event with its routing rules. */
@NullMarked
package io.carillon.resolver.event;

import org.jspecify.annotations.NullMarked;
