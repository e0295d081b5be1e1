package io.carillon.chassis.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.InvalidKeyspaceException;
import java.util.function.Supplier;

/** Opens sessions on the service's keyspace. */
final class KeyspaceSessions {

    private final Supplier<CqlSessionBuilder> builders;
    private final String keyspace;

    /** @param builders of sessions on the keyspace */
    KeyspaceSessions(Supplier<CqlSessionBuilder> builders, String keyspace) {
        this.builders = builders;
        this.keyspace = keyspace;
    }

    /** @throws IllegalStateException if the keyspace isn't there */
    CqlSession open() {
        try {
            return builders.get().build();
        } catch (InvalidKeyspaceException e) {
            throw new IllegalStateException(
                    "the keyspace %s is missing: create it with the replication you want, or set carillon.migrations.create-keyspace=true for one replica"
                            .formatted(keyspace),
                    e);
        }
    }

    /** Creates the keyspace first if it isn't there. */
    CqlSession openCreating() {
        try {
            return builders.get().build();
        } catch (InvalidKeyspaceException e) {
            create();
            return builders.get().build();
        }
    }

    private void create() {
        try (CqlSession session = builders.get().withKeyspace("system").build()) {
            session.execute("""
                CREATE KEYSPACE IF NOT EXISTS %s
                WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1}\
                """.formatted(keyspace));
        }
    }
}
