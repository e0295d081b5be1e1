/** A session on a keyspace that was brought to the tables this version needs, and what its statements share. */
@NullMarked
package io.carillon.chassis.cassandra;

import org.jspecify.annotations.NullMarked;
