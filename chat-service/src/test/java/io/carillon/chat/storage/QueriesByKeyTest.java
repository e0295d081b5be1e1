package io.carillon.chat.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chassis.cassandra.Migration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds every query against the keys of its table, so that what a read costs depends on the partitions that it names and not
 * on how many there are.
 */
class QueriesByKeyTest {

    private static final Path STORAGE = Path.of("src", "main", "java", "io", "carillon", "chat", "storage");

    private static final Pattern TABLE = Pattern.compile("(?s)CREATE TABLE IF NOT EXISTS (\\w+) \\((.*?)\\n\\)");
    private static final Pattern INLINE_KEY = Pattern.compile("(\\w+) \\w+ PRIMARY KEY");
    private static final Pattern COMPOSITE_KEY = Pattern.compile("PRIMARY KEY \\(\\(([^)]*)\\)");
    private static final Pattern SIMPLE_KEY = Pattern.compile("PRIMARY KEY \\((\\w+)");
    private static final Pattern QUERY = Pattern.compile("(?s)SELECT\\s[^\"]*?FROM\\s+(\\w+)\\s*([^\"]*)\"");

    @Test
    void queries_name_their_partitions() throws IOException {
        var keys = partitionKeys();

        assertThat(queries()).hasSizeGreaterThan(10).allSatisfy(query -> {
            assertThat(keys).as("a table of ours").containsKey(query.group(1));
            assertThat(keys.getOrDefault(query.group(1), List.of())).allMatch(isGivenIn(query.group(2)));
        });
    }

    @Test
    void no_query_filters_and_no_table_has_a_secondary_index() throws IOException {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source).doesNotContain("ALLOW FILTERING"));
        assertThat(ChatSchema.steps())
                .extracting(Migration::cql)
                .allSatisfy(cql -> assertThat(cql).doesNotContain(" INDEX "));
    }

    private static Predicate<String> isGivenIn(String condition) {
        return column -> Pattern.compile("\\b" + column + "\\s+(=|IN)\\s")
                .matcher(condition)
                .find();
    }

    private static Map<String, List<String>> partitionKeys() {
        var keys = new HashMap<String, List<String>>();
        ChatSchema.steps().stream()
                .flatMap(migration -> TABLE.matcher(migration.cql()).results())
                .forEach(table -> keys.put(table.group(1), partitionKey(table.group(2))));
        return keys;
    }

    private static List<String> partitionKey(String columns) {
        return Stream.of(INLINE_KEY, COMPOSITE_KEY, SIMPLE_KEY)
                .flatMap(form -> form.matcher(columns).results().limit(1))
                .findFirst()
                .map(key -> Arrays.asList(key.group(1).split(",\\s*")))
                .orElseThrow();
    }

    private static List<MatchResult> queries() throws IOException {
        return sources().stream()
                .flatMap(source -> QUERY.matcher(source).results())
                .toList();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.list(STORAGE)) {
            return files.map(QueriesByKeyTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
