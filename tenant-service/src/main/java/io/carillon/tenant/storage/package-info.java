/** Tenants in Cassandra: one partition each, changed together with its outbox rows. */
@NullMarked
package io.carillon.tenant.storage;

import org.jspecify.annotations.NullMarked;
