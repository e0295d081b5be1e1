package io.carillon.chat.storage;

import io.carillon.chassis.cassandra.Migration;
import io.carillon.chassis.cassandra.MigrationFiles;
import io.carillon.chassis.cassandra.Migrations;
import java.util.List;

/** The steps that led to the tables of this version. A released step is never edited: what comes later is a new one. */
final class ChatSchema {

    private static final List<String> STEPS =
            List.of("migrations/0001_scopes.cql", "migrations/0002_messages.cql", "migrations/0003_decisions.cql");

    private ChatSchema() {}

    static List<Migration> steps() {
        return MigrationFiles.read(STEPS);
    }

    static Migrations migrations() {
        return new Migrations("chat-service", steps());
    }
}
