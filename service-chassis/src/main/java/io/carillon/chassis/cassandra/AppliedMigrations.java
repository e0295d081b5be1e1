package io.carillon.chassis.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The record of what was applied: number and checksum of each migration. */
final class AppliedMigrations {

    private final CqlSession session;
    private final String component;

    AppliedMigrations(CqlSession session, String component) {
        this.session = session;
        this.component = component;
        BookkeepingTable.create(
                session,
                "migration",
                "component text, number int, name text, checksum text, applied_at timestamp,"
                        + " PRIMARY KEY (component, number)");
    }

    /** Checksums by number. */
    Map<Integer, String> all() {
        SimpleStatement select =
                SimpleStatement.newInstance("SELECT number, checksum FROM migration WHERE component = ?", component);
        return StreamSupport.stream(session.execute(select).spliterator(), false)
                .collect(Collectors.toMap(row -> row.getInt("number"), row -> row.get("checksum", String.class)));
    }

    void add(Migration migration) {
        session.execute(SimpleStatement.newInstance(
                "INSERT INTO migration (component, number, name, checksum, applied_at)"
                        + " VALUES (?, ?, ?, ?, toTimestamp(now()))",
                component,
                migration.number(),
                migration.name(),
                migration.checksum()));
    }
}
