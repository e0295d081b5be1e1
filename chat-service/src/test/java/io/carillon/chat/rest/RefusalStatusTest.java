package io.carillon.chat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.scopes.ScopeKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class RefusalStatusTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path LOG_SOURCES = Path.of("..", "command-log", "src/main/java");
    private static final Path REFERENCE = Path.of("..", "docs", "chat-service.md");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:Refusal\\.of|\\bof|new Refusal)\\(\\s*\"([a-z]+(?:_[a-z]+)+|expired|forbidden|redacted)\"");

    @Test
    void every_refusal_that_the_code_makes_has_a_status_and_no_other() throws IOException {
        Set<String> made = new TreeSet<>();
        try (Stream<Path> own = Files.walk(SOURCES);
                Stream<Path> logs = Files.walk(LOG_SOURCES)) {
            Stream.concat(own, logs)
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith(Path.of("rest", "Failure.java")))
                    .forEach(file -> REFUSAL.matcher(read(file)).results().forEach(found -> made.add(found.group(1))));
        }
        made.addAll(
                Arrays.stream(ScopeKind.values()).map(ScopeKind::unknownCode).collect(Collectors.toSet()));

        assertThat(RefusalStatus.TABLE.keySet()).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void every_refusal_stands_in_the_reference_with_its_status() throws IOException {
        String reference = Files.readString(REFERENCE);

        assertThat(RefusalStatus.TABLE)
                .allSatisfy((code, status) ->
                        assertThat(reference).contains("| %d | `%s` |".formatted(status.value(), code)));
    }

    @Test
    void one_that_is_not_known_here_is_a_conflict() {
        assertThat(RefusalStatus.of("brand_new")).isEqualTo(HttpStatus.CONFLICT);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
