package io.carillon.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A folder with a Node.js program; its packages are installed when they are not there yet. */
final class NodeProject {

    private final Path folder;

    private NodeProject(Path folder) {
        this.folder = folder;
    }

    /** The project of this name below {@code src/test/node}. */
    static NodeProject installed(String name) throws IOException, InterruptedException {
        required("node", "Node.js 20 or newer");
        required("npm", "npm");
        var project = new NodeProject(Path.of("src", "test", "node", name).toAbsolutePath());
        if (!Files.exists(project.folder.resolve("node_modules"))) {
            var install = project.start(Map.of(), List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
            assertThat(install.waitFor()).as("npm ci").isZero();
        }
        return project;
    }

    /** The first of the programs that is on the PATH; without one, the test is skipped, or fails where CI is set. */
    static Path required(String programs, String what) {
        for (String program : programs.split(" ")) {
            for (String place : System.getenv("PATH").split(File.pathSeparator)) {
                var file = Path.of(place, program);
                if (Files.isExecutable(file)) {
                    return file;
                }
            }
        }
        String missing = what + " is not on the PATH";
        return "true".equals(System.getenv("CI")) ? fail(missing) : abort(missing);
    }

    /** Starts one of the project's programs; its errors go to our own output. */
    Process run(Map<String, String> environment, String script, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("node", script));
        command.addAll(Arrays.asList(arguments));
        return start(environment, command);
    }

    private Process start(Map<String, String> environment, List<String> command) throws IOException {
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Everything a program prints, after it ended well. */
    static List<String> output(Process process) throws InterruptedException {
        var lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return lines;
    }
}
