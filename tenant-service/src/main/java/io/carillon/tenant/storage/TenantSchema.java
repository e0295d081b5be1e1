package io.carillon.tenant.storage;

import io.carillon.chassis.cassandra.Migration;
import io.carillon.chassis.cassandra.MigrationFiles;
import io.carillon.outbox.Outbox;
import java.util.List;

/** The steps that led to the tables of this version. A released step is never edited: what comes later is a new one. */
final class TenantSchema {

    private static final List<String> STEPS = List.of("migrations/0001_tenants.cql", Outbox.SCHEMA);

    private TenantSchema() {}

    static List<Migration> migrations() {
        return MigrationFiles.read(STEPS);
    }
}
