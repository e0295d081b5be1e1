package io.carillon.launcher.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class StartupBoardTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void without_a_terminal_each_part_gets_one_plain_line_when_it_is_up_or_failed() {
        try (var board = new StartupBoard(new PrintStream(written, true, UTF_8), false)) {
            board.starting("kafka");
            board.starting("cassandra");
            board.ready("kafka");
            board.failed("cassandra");
        }

        assertThat(written.toString(UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("  ✔ kafka +\\d+\\.\\d s"),
                        line -> assertThat(line).matches("  ✘ cassandra +\\d+\\.\\d s"));
    }

    @Test
    void on_a_terminal_the_lines_are_drawn_over_themselves() {
        try (var board = new StartupBoard(new PrintStream(written, true, UTF_8), true)) {
            board.starting("kafka");
            board.starting("cassandra");
            board.ready("kafka");
        }

        String lastDrawing = written.toString(UTF_8);
        lastDrawing = lastDrawing.substring(lastDrawing.lastIndexOf("\033[2A"));
        assertThat(lastDrawing).contains("✔ kafka").contains("… cassandra");
    }
}
