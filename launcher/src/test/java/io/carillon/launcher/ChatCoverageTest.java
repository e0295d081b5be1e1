package io.carillon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the table of what is proven of the chat against the tests, and the frames and refusals that there are. */
class ChatCoverageTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final CoverageTable TABLE = new CoverageTable(DOCS.resolve("chat-coverage.md"));

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\{\"type\": \"([a-z_.]+)\"");
    private static final Pattern ERRORS = Pattern.compile("(?m)^Errors: (.+)$");
    private static final Pattern CODE = Pattern.compile("`([a-z_]+)`");
    /** What belongs to the tenant service. */
    private static final Pattern FOREIGN = Pattern.compile("tenant\\.(?!chat\\.).*");

    private static final Set<String> FOREIGN_CODES = Set.of("banned", "suspended");

    @Test
    void every_named_test_exists() throws IOException {
        TABLE.assertThatEveryNamedTestExists(150);
    }

    @Test
    void every_row_names_a_test() throws IOException {
        TABLE.assertThatEveryRowNamesATest();
    }

    @Test
    void every_frame_of_the_chat_service_is_in_it() throws IOException {
        var table = TABLE.text();

        assertThat(firstGroups(EXAMPLE, section())
                        .filter(type -> !FOREIGN.matcher(type).matches()))
                .hasSizeGreaterThan(50)
                .allSatisfy(type -> assertThat(table).contains("| `" + type + "` |"));
    }

    @Test
    void every_refusal_of_the_chat_service_is_in_it() throws IOException {
        var table = TABLE.text();

        assertThat(firstGroups(ERRORS, section())
                        .flatMap(line -> firstGroups(CODE, line))
                        .filter(code -> !FOREIGN_CODES.contains(code))
                        .distinct())
                .hasSizeGreaterThan(12)
                .allSatisfy(code -> assertThat(table).contains("| `" + code + "` |"));
    }

    /** Of the protocol: frames of services. */
    private static String section() throws IOException {
        var page = Files.readString(DOCS.resolve("protocol.md"));
        return page.substring(page.indexOf("## 8. "));
    }

    private static Stream<String> firstGroups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
