/** Reads commands from the log, in order for each scope and at once for different ones, and answers them. */
@NullMarked
package io.carillon.commandlog.reading;

import org.jspecify.annotations.NullMarked;
