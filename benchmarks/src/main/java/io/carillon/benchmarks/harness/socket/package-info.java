/** WebSocket clients by the thousand on one thread: what a JDK client costs for each socket would be measured, too. */
@NullMarked
package io.carillon.benchmarks.harness.socket;

import org.jspecify.annotations.NullMarked;
