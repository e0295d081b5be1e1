/** What all benchmarks share: a schedule, latencies, a table, a token issuer with many users, a listening socket. */
@NullMarked
package io.carillon.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
