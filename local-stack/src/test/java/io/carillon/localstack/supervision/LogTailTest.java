package io.carillon.localstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    Path folder;

    @Test
    void only_lines_of_this_start_are_shown_and_only_the_last() throws Exception {
        Path log = Files.writeString(folder.resolve("server.log"), "of an earlier start\n");
        LogTail tail = LogTail.from(log);

        Files.writeString(log, "one\ntwo\nthree\n", StandardOpenOption.APPEND);

        assertThat(tail.lastLines(2)).containsExactly("two", "three");
        assertThat(tail.lastLines(10)).containsExactly("one", "two", "three");
    }

    @Test
    void a_program_that_printed_nothing_has_no_lines() {
        assertThat(LogTail.from(folder.resolve("missing.log")).lastLines(5)).isEmpty();
    }
}
