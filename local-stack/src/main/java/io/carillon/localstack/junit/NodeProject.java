package io.carillon.localstack.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
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

/** A folder with Node.js programs; its packages are installed when they are not there yet. */
public final class NodeProject {

    private static final String PATH = System.getenv("PATH");

    private final Path folder;

    private NodeProject(Path folder) {
        this.folder = folder;
    }

    /**
     * The project in this folder. Where Node.js or npm is missing, the test is skipped, or fails where CI is set.
     *
     * @throws IOException when npm can't be started
     */
    public static NodeProject installed(Path folder) throws IOException, InterruptedException {
        required("Node.js 20 or newer", "node");
        required("npm", "npm");
        var project = new NodeProject(folder.toAbsolutePath());
        if (!Files.exists(project.folder.resolve("node_modules"))) {
            var install = project.start(Map.of(), List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
            assertEquals(0, install.waitFor(), "npm ci");
        }
        return project;
    }

    /** The browser for pages; where there is none, the test is skipped, or fails where CI is set. */
    public static Path chromium() {
        return required("Chromium", "chromium", "chromium-browser", "google-chrome");
    }

    /**
     * The first of the programs that is on the PATH.
     *
     * @param what how a person would call them
     */
    private static Path required(String what, String... programs) {
        for (String program : programs) {
            for (String place : PATH.split(File.pathSeparator, -1)) {
                var file = Path.of(place, program);
                if (Files.isExecutable(file)) {
                    return file;
                }
            }
        }
        String missing = what + " is not on the PATH";
        return "true".equals(System.getenv("CI")) ? fail(missing) : abort(missing);
    }

    /**
     * Starts {@code node} in the project; its errors go to our own output.
     *
     * @param environment variables besides ours
     * @param arguments of node, a script or options first
     */
    public Process run(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("node"));
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
    public static List<String> output(Process process) throws InterruptedException {
        var lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "the program has ended");
        assertEquals(0, process.exitValue(), () -> String.join("\n", lines));
        return lines;
    }
}
