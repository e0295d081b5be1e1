package io.carillon.family.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.family.commands.FileLines.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLinesTest {

    @TempDir
    private Path folder;

    @Test
    void lines_are_counted_from_one_and_the_last_needs_no_end() throws IOException {
        assertThat(read("one\n\nthree")).containsExactly("1:one", "2:", "3:three");
        assertThat(read("one\n")).containsExactly("1:one");
        assertThat(read("")).isEmpty();
    }

    @Test
    void a_line_that_is_too_long_is_skipped_and_the_next_one_is_read() throws IOException {
        assertThat(read("12345678\n123456789\nok")).containsExactly("1:12345678", "2:too long", "3:ok");
    }

    @Test
    void a_line_of_white_space_is_blank() throws IOException {
        assertThat(lines(" \t\r\n"))
                .allSatisfy(line -> assertThat(line.isBlank()).isTrue());
        assertThat(lines("x\n123456789"))
                .allSatisfy(line -> assertThat(line.isBlank()).isFalse());
    }

    private List<String> read(String content) throws IOException {
        return lines(content).stream()
                .map(line -> line.number()
                        + ":"
                        + line.bytes().map(bytes -> new String(bytes, UTF_8)).orElse("too long"))
                .toList();
    }

    private List<Line> lines(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("lines"), content);
        List<Line> read = new ArrayList<>();
        try (FileLines lines = new FileLines(file, 8)) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                read.add(line);
            }
        }
        return read;
    }
}
