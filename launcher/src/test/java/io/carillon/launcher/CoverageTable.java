package io.carillon.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page with tables that name the test that proves each of their rows, as {@code [`ClassName#method`](path)}.
 *
 * @param page its paths are relative to it
 */
record CoverageTable(Path page) {

    private static final Pattern PROOF = Pattern.compile("\\[`(\\w+)#(\\w+)`]\\(([^)]+)\\)");
    private static final Path FIXTURES = Path.of("..", "service-fixtures", "src", "main", "java");
    private static final Pattern CONTRACT = Pattern.compile("import (io\\.carillon\\.fixtures\\.\\w+\\.\\w+Contract);");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|(?! *(?:-|what is said|frame \\|)).*$");

    String text() throws IOException {
        return Files.readString(page);
    }

    /** @param atLeast how many proofs it has at least */
    void assertThatEveryNamedTestExists(int atLeast) throws IOException {
        assertThat(matches(PROOF)).hasSizeGreaterThan(atLeast).allSatisfy(proof -> {
            var file = page.resolveSibling(proof.group(3));
            assertThat(file).exists();
            assertThat(file.getFileName()).hasToString(proof.group(1) + ".java");
            assertThat(withContract(file)).contains("void " + proof.group(2) + "(");
        });
    }

    /** The text of a test, and of the contract that it extends, if it does: the tests of that are its own. */
    private static String withContract(Path file) throws IOException {
        var test = Files.readString(file);
        var contract = CONTRACT.matcher(test);
        return contract.find()
                ? test + Files.readString(FIXTURES.resolve(contract.group(1).replace('.', '/') + ".java"))
                : test;
    }

    void assertThatEveryRowNamesATest() throws IOException {
        assertThat(matches(ROW))
                .extracting(MatchResult::group)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsPattern(PROOF));
    }

    private List<MatchResult> matches(Pattern pattern) throws IOException {
        return pattern.matcher(text()).results().toList();
    }
}
