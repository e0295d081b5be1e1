/** Ends a process when the process that started it is gone. */
@NullMarked
package io.carillon.localstack.parentwatch;

import org.jspecify.annotations.NullMarked;
