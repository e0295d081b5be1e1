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
    private static final CoverageTable TABLE = new CoverageTable(DOCS.resolve("family-coverage.md"));
    private static final Path OPENAPI = DOCS.resolve("family-service.openapi.yaml");
    private static final Path EVENT_TYPES = Path.of("..", "schemas", "src", "main", "avro", "family");

    private static final Pattern PATH_OR_METHOD =
            Pattern.compile("(?m)^(?: {2}\"?(/[^\"\\s:]*)\"?:| {4}(get|post|put|patch|delete):)");

    @Test
    void every_named_test_exists() throws IOException {
        TABLE.assertThatEveryNamedTestExists(100);
    }

    @Test
    void every_row_names_a_test() throws IOException {
        TABLE.assertThatEveryRowNamesATest();
    }

    @Test
    void every_endpoint_is_in_it() throws IOException {
        var table = TABLE.text();

        assertThat(endpoints())
                .hasSizeGreaterThan(20)
                .allSatisfy(endpoint -> assertThat(table).contains("| `" + endpoint + "`"));
    }

    @Test
    void every_event_type_is_in_it() throws IOException {
        var table = TABLE.text();
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
        for (MatchResult line :
                PATH_OR_METHOD.matcher(Files.readString(OPENAPI)).results().toList()) {
            if (line.group(1) != null) {
                path = line.group(1);
            } else {
                endpoints.add(line.group(2).toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return endpoints;
    }
}
