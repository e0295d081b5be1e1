package io.carillon.chassis.cassandra;

/** The keyspace can't be brought to the schema this version needs; the service must not start. */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationException(String message) {
        super(message);
    }
}
