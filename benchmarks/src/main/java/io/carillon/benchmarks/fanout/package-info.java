/** What it costs to tell something to all members of a large tenant. */
@NullMarked
package io.carillon.benchmarks.fanout;

import org.jspecify.annotations.NullMarked;
