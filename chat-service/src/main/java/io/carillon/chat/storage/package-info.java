/** Scopes, messages and decisions in Cassandra, one class per CQL statement. */
@NullMarked
package io.carillon.chat.storage;

import org.jspecify.annotations.NullMarked;
