/** What clients notice when they, or others, are cut off and come back with their cursors. */
@NullMarked
package io.carillon.benchmarks.resuming;

import org.jspecify.annotations.NullMarked;
