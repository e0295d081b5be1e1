/** Brings the keyspace to the tables this version needs, however many instances start at once. */
@NullMarked
package io.carillon.family.migrations;

import org.jspecify.annotations.NullMarked;
