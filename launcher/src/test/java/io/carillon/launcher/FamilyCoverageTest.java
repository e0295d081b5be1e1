package io.carillon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of what is proven against the tests, the REST interface and the event types that there are. */
class FamilyCoverageTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path TABLE = DOCS.resolve("family-coverage.md");
    private static final Path OPENAPI = DOCS.resolve("family-service.openapi.yaml");
    private static final Path EVENT_TYPES = Path.of("..", "schemas", "src", "main", "avro", "family");

    private static final Pattern PROOF = Pattern.compile("\\[`(\\w+)#(\\w+)`]\\(([^)]+)\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|(?! *(?:-|what is said)).*$");
    private static final Pattern PATH_OR_METHOD =
            Pattern.compile("(?m)^(?: {2}\"?(/[^\"\\s:]*)\"?:| {4}(get|post|put|patch|delete):)");

    @Test
    void every_named_test_exists() throws IOException {
        assertThat(matches(PROOF, TABLE)).hasSizeGreaterThan(100).allSatisfy(proof -> {
            var file = DOCS.resolve(proof.group(3));
            assertThat(file).exists();
            assertThat(file.getFileName()).hasToString(proof.group(1) + ".java");
            assertThat(Files.readString(file)).contains("void " + proof.group(2) + "(");
        });
    }

    @Test
    void every_row_names_a_test() throws IOException {
        assertThat(matches(ROW, TABLE))
                .extracting(MatchResult::group)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsPattern(PROOF));
    }

    @Test
    void every_endpoint_is_in_it() throws IOException {
        var table = Files.readString(TABLE);

        assertThat(endpoints())
                .hasSizeGreaterThan(20)
                .allSatisfy(endpoint -> assertThat(table).contains("| `" + endpoint + "`"));
    }

    @Test
    void every_event_type_is_in_it() throws IOException {
        var table = Files.readString(TABLE);
        try (Stream<Path> files = Files.list(EVENT_TYPES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".avsc", "")))
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(table).contains("`" + event + "`"));
        }
    }

    /** As {@code GET /family/{familyId}}: paths stand in the first level below {@code paths}, methods in the second. */
    private static List<String> endpoints() throws IOException {
        var endpoints = new ArrayList<String>();
        String path = "";
        for (MatchResult line : matches(PATH_OR_METHOD, OPENAPI)) {
            if (line.group(1) != null) {
                path = line.group(1);
            } else {
                endpoints.add(line.group(2).toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return endpoints;
    }

    private static List<MatchResult> matches(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().toList();
    }
}
