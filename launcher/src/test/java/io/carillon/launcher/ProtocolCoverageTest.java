package io.carillon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the table of what is proven of the socket protocol against the tests and the frames that there are. */
class ProtocolCoverageTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final CoverageTable TABLE = new CoverageTable(DOCS.resolve("protocol-coverage.md"));

    /** An example of any notification, which is a frame of the family service. */
    private static final String ANY_NOTIFICATION = "family_invitation_received";

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\{\"type\": \"([a-z_.]+)\"");

    @Test
    void every_named_test_exists() throws IOException {
        TABLE.assertThatEveryNamedTestExists(60);
    }

    @Test
    void every_row_names_a_test() throws IOException {
        TABLE.assertThatEveryRowNamesATest();
    }

    @Test
    void every_frame_of_the_protocol_is_in_it() throws IOException {
        var table = TABLE.text();

        assertThat(frames())
                .hasSizeGreaterThan(55)
                .allSatisfy(frame -> assertThat(table).contains("| `" + frame + "` |"));
    }

    private static Set<String> frames() throws IOException {
        return EXAMPLE.matcher(Files.readString(DOCS.resolve("protocol.md")))
                .results()
                .map((MatchResult example) -> example.group(1))
                .filter(frame -> !frame.equals(ANY_NOTIFICATION))
                .collect(Collectors.toSet());
    }
}
