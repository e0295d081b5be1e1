package io.carillon.family.storage;

import io.carillon.chassis.cassandra.Migration;
import io.carillon.chassis.cassandra.MigrationFiles;
import io.carillon.outbox.Outbox;
import java.util.List;

/** The steps that led to the tables of this version. A released step is never edited: what comes later is a new one. */
final class FamilySchema {

    private static final List<String> STEPS = List.of(
            "migrations/0001_users.cql",
            "migrations/0002_families.cql",
            Outbox.SCHEMA,
            "migrations/0004_user_profiles.cql",
            "migrations/0005_family_model.cql");

    private FamilySchema() {}

    static List<Migration> migrations() {
        return MigrationFiles.read(STEPS);
    }
}
