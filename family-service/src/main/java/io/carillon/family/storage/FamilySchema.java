package io.carillon.family.storage;

import io.carillon.family.migrations.Migration;
import io.carillon.outbox.Outbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

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
        return IntStream.range(0, STEPS.size())
                .mapToObj(i -> new Migration(i + 1, STEPS.get(i), read(STEPS.get(i))))
                .toList();
    }

    private static String read(String resource) {
        try (InputStream cql = FamilySchema.class.getClassLoader().getResourceAsStream(resource)) {
            if (cql == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(cql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
