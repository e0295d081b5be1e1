package io.carillon.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shell script answers by itself, without a build or a JVM. */
class ScriptTest {

    private static final Path SCRIPT =
            Path.of("..", "carillon").toAbsolutePath().normalize();

    @TempDir
    Path elsewhere;

    @Test
    void help_is_the_usage_text_from_wherever_it_is_asked() throws Exception {
        var help = carillon("help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.output()).isEqualTo(Usage.text());
    }

    @Test
    void an_unknown_command_is_refused_with_the_usage_text() throws Exception {
        var refused = carillon("launch");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.output())
                .startsWith("carillon: unknown command 'launch'")
                .endsWith(Usage.text());
    }

    private record Answer(int exitCode, String output) {}

    private Answer carillon(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(Arrays.asList(arguments));
        var builder = new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Answer(process.waitFor(), output);
    }
}
