/** How long the local stack takes to start. */
@NullMarked
package io.carillon.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
