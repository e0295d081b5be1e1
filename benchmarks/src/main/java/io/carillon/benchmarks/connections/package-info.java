/** How much heap a gateway needs for each idle connection. */
@NullMarked
package io.carillon.benchmarks.connections;

import org.jspecify.annotations.NullMarked;
