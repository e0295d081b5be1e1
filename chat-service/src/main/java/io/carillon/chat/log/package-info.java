/** Reads what was asked from the log, in order for each scope and at once for different ones, and answers it. */
@NullMarked
package io.carillon.chat.log;

import org.jspecify.annotations.NullMarked;
