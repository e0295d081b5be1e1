package io.carillon.family.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportArgumentsTest {

    @Test
    void a_file_is_enough_and_the_options_may_stand_anywhere() {
        assertThat(ImportArguments.read(List.of("a.jsonl")))
                .contains(new ImportArguments(Path.of("a.jsonl"), false, Optional.empty()));
        assertThat(ImportArguments.read(List.of("--dry-run", "a.jsonl", "--report", "b.jsonl")))
                .contains(new ImportArguments(Path.of("a.jsonl"), true, Optional.of(Path.of("b.jsonl"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--dry-run",
                "a.jsonl b.jsonl",
                "a.jsonl --report",
                "a.jsonl --dryrun",
                "a.jsonl --report ./a.jsonl",
                "a.jsonl --report b --report c"
            })
    void anything_else_is_not_guessed(String args) {
        assertThat(ImportArguments.read(List.of(args.split(" ")).stream()
                        .filter(arg -> !arg.isEmpty())
                        .toList()))
                .isEmpty();
    }
}
