/** What reading families costs when there are few of them, and when there are many. */
@NullMarked
package io.carillon.benchmarks.reads;

import org.jspecify.annotations.NullMarked;
