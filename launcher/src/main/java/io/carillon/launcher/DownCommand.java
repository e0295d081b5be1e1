package io.carillon.launcher;

import io.carillon.launcher.platform.PlatformRun;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Stops a running platform, or what a killed one has left. */
record DownCommand(Path state, PrintStream out) {

    /** Returns 0 when nothing runs any more, also if nothing ran before. */
    int run() {
        var run = PlatformRun.in(state);
        var parts = run.alive();
        if (parts.isEmpty() && run.owner().isEmpty()) {
            out.println("Carillon is not running.");
            return 0;
        }
        run.end();
        out.println(parts.stream()
                .map(part -> "%s (pid %d)".formatted(part.name(), part.process().pid()))
                .collect(Collectors.joining(", ", "Stopped ", ".")));
        return 0;
    }
}
