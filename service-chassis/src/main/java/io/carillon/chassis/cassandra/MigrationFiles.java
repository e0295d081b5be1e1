package io.carillon.chassis.cassandra;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Reads migrations from the class path. */
public final class MigrationFiles {

    private MigrationFiles() {}

    /**
     * Numbers them from 1 in the order of the list, and names them by their paths.
     *
     * @param resources such as {@code migrations/0001_users.cql}
     * @throws IllegalStateException if one isn't there
     */
    public static List<Migration> read(List<String> resources) {
        return IntStream.range(0, resources.size())
                .mapToObj(i -> new Migration(i + 1, resources.get(i), read(resources.get(i))))
                .toList();
    }

    private static String read(String resource) {
        try (InputStream cql = MigrationFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (cql == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(cql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
