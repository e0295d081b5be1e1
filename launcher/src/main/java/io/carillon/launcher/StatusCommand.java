package io.carillon.launcher;

import io.carillon.launcher.platform.PartHealth;
import io.carillon.launcher.platform.PlatformRun;
import io.carillon.localstack.supervision.RunState;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Says which parts run and whether they are well. */
record StatusCommand(Path state, PrintStream out) {

    /** Returns 0 if all parts run and are well, 1 otherwise. */
    int run() {
        var run = PlatformRun.in(state);
        if (run.alive().isEmpty()) {
            out.println("Carillon is not running.");
            return 1;
        }
        boolean allWell = true;
        for (String part : PartHealth.parts()) {
            var running = run.alive(part);
            boolean well =
                    running.filter(one -> PartHealth.isWell(part, one.port())).isPresent();
            allWell &= well;
            out.println(running.map(one -> line(one, well)).orElse("  ✘ %-22s not running".formatted(part)));
        }
        return allWell ? 0 : 1;
    }

    private static String line(RunState part, boolean well) {
        return "  %s %-22s %-9s pid %-8d port %-6d up %s"
                .formatted(
                        well ? "✔" : "✘",
                        part.name(),
                        well ? "healthy" : "UNHEALTHY",
                        part.process().pid(),
                        part.port(),
                        uptime(part.process().startedAt()));
    }

    private static String uptime(Instant startedAt) {
        var up = Duration.between(startedAt, Instant.now());
        return "%d:%02d:%02d".formatted(up.toHours(), up.toMinutesPart(), up.toSecondsPart());
    }
}
