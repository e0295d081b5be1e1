package io.carillon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of what is proven of tenants against the tests, and the frames, refusals and event types that there are. */
class TenantCoverageTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path EVENT_TYPES = Path.of("..", "schemas", "src", "main", "avro", "tenant");
    private static final CoverageTable TABLE = new CoverageTable(DOCS.resolve("tenant-coverage.md"));
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\{\"type\": \"(tenant\\.[a-z_.]+|[A-Z][A-Za-z]+)\"");
    private static final Pattern JOIN = Pattern.compile("(?s)\\*\\*`tenant\\.join`\\*\\*.*?\nErrors: (.+?)\n");
    private static final Pattern CODE = Pattern.compile("`([a-z_]+)`");

    @Test
    void every_named_test_exists() throws IOException {
        TABLE.assertThatEveryNamedTestExists(60);
    }

    @Test
    void every_row_names_a_test() throws IOException {
        TABLE.assertThatEveryRowNamesATest();
    }

    @Test
    void every_frame_of_tenants_is_in_it() throws IOException {
        var table = TABLE.text();
        assertThat(firstGroups(EXAMPLE, protocol()))
                .hasSize(6 + 13 + 5 + 17)
                .allSatisfy(type -> assertThat(table).contains("| `" + type + "` |"));
    }

    @Test
    void every_refusal_of_the_room_is_in_it() throws IOException {
        var table = TABLE.text();
        assertThat(firstGroups(JOIN, protocol()).flatMap(line -> firstGroups(CODE, line)))
                .hasSize(5)
                .allSatisfy(code -> assertThat(table).contains("`" + code + "`"));
    }

    @Test
    void every_event_type_is_in_it() throws IOException {
        var table = TABLE.text();
        try (Stream<Path> files = Files.list(EVENT_TYPES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".avsc", "")))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(event -> assertThat(table).contains("`" + event + "`"));
        }
    }

    private static String protocol() throws IOException {
        return Files.readString(DOCS.resolve("protocol.md"));
    }

    private static Stream<String> firstGroups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
