/** Families and users in Cassandra, one class per CQL statement. */
@NullMarked
package io.carillon.family.storage;

import org.jspecify.annotations.NullMarked;
