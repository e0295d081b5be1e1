package io.carillon.chassis.cassandra;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the service may do to the database when it starts.
 *
 * @param createKeyspace whether a missing keyspace is created, with one replica: for a single machine. Elsewhere the
 *     operator creates it with the replication he wants.
 */
@ConfigurationProperties("carillon.migrations")
record MigrationProperties(@DefaultValue("false") boolean createKeyspace) {}
