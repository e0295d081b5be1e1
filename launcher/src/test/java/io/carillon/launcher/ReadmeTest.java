package io.carillon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the README against the repository. */
class ReadmeTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern COMMAND_BLOCK = Pattern.compile("```sh\n(\\./[^\n]+)\n```");
    private static final Pattern CLASS_LINK = Pattern.compile("\\[`?(\\w+)`?]\\(([^)]+\\.java)\\)");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)[^)]*\\)");

    @Test
    void two_commands_run_and_test_everything_and_ci_runs_both() throws IOException {
        var commands =
                matches(COMMAND_BLOCK).stream().map(match -> match.group(1)).toList();

        assertThat(commands).containsExactly("./carillon up", "./mvnw verify");
        assertThat(Files.readAllLines(REPOSITORY.resolve(".ci/run")))
                .extracting(String::strip)
                .satisfies(lines -> assertThat(commands)
                        .allSatisfy(command -> assertThat(lines).anyMatch(line -> line.startsWith(command + " "))));
    }

    @Test
    void the_way_of_an_event_is_a_list_of_classes_that_exist() throws IOException {
        var links = matches(CLASS_LINK);

        assertThat(links).as("classes on the way of an event").hasSizeGreaterThan(5);
        assertThat(links).allSatisfy(link -> {
            var file = REPOSITORY.resolve(link.group(2));
            assertThat(file).exists();
            assertThat(file.getFileName()).hasToString(link.group(1) + ".java");
        });
    }

    @Test
    void every_link_leads_somewhere() throws IOException {
        assertThat(matches(LINK))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(REPOSITORY.resolve(link.group(1))).exists());
    }

    private static List<MatchResult> matches(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(REPOSITORY.resolve("README.md")))
                .results()
                .toList();
    }
}
