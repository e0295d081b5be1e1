package io.carillon.schemas.evolution;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every schema stays FULL_TRANSITIVE compatible with all its released versions; docs/event-types.md says how. */
class ReleasedSchemasTest {

    private static final Map<String, SchemaFile> CURRENT = SchemaFile.below(SchemaFile.CURRENT).stream()
            .collect(toMap(file -> file.schema().getFullName(), identity()));

    static List<SchemaFile> released() {
        return SchemaFile.below(SchemaFile.RELEASED);
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_released_version_is_compatible_with_the_current_schema_in_both_directions(SchemaFile released) {
        SchemaFile current =
                Objects.requireNonNull(CURRENT.get(released.schema().getFullName()), "it was deleted");

        assertThat(SchemaEvolution.problems(released.schema(), current.schema()))
                .as("%s as a successor of %s", current, released)
                .isEmpty();
    }

    @Test
    void a_released_schema_is_never_deleted() {
        assertThat(CURRENT.keySet())
                .containsAll(released().stream()
                        .map(file -> file.schema().getFullName())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_released_version_stands_in_the_folder_of_its_name(SchemaFile released) {
        assertThat(released.folder()).isEqualTo(released.schema().getFullName());
    }

    @Test
    void versions_are_counted_from_1_without_a_gap() {
        released().stream()
                .collect(groupingBy(SchemaFile::folder))
                .forEach((name, versions) -> assertThat(versions.stream().map(file -> Integer.valueOf(file.baseName())))
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, versions.size())
                                .boxed()
                                .toList()));
    }

    @Test
    void a_release_records_its_schemas() {
        boolean release = !System.getProperty("project.version", "").endsWith("-SNAPSHOT");

        assertThat(CURRENT.values().stream()
                        .filter(current -> release && !isLatestRelease(current))
                        .map(SchemaFile::path))
                .as("schemas to copy to %s/<full name>/<next version>.avsc before this release", SchemaFile.RELEASED)
                .isEmpty();
    }

    private static boolean isLatestRelease(SchemaFile current) {
        return released().stream()
                .filter(released -> released.folder().equals(current.schema().getFullName()))
                .max(Comparator.comparing(released -> Integer.valueOf(released.baseName())))
                .filter(latest -> latest.schema().equals(current.schema()))
                .isPresent();
    }
}
