package io.carillon.launcher.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Shows how the parts of the platform come up: on a terminal one line per part that counts the seconds, elsewhere (a
 * pipe, a CI log) one plain line when a part is up or failed.
 */
public final class StartupBoard implements AutoCloseable {

    private static final Duration REFRESH = Duration.ofMillis(250);

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, PartLine> lines = new LinkedHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("startup-board").factory());
    private int drawn;

    /**
     * A board without lines.
     *
     * @param terminal whether {@code out} can move its cursor
     */
    public StartupBoard(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        if (terminal) {
            var unused = clock.scheduleAtFixedRate(
                    this::draw, REFRESH.toMillis(), REFRESH.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** A part begins to start. */
    public synchronized void starting(String part) {
        lines.put(part, PartLine.starting());
        draw();
    }

    /** A part answers. */
    public synchronized void ready(String part) {
        finish(part, PartLine.State.READY);
    }

    /** A part did not come up. */
    public synchronized void failed(String part) {
        finish(part, PartLine.State.FAILED);
    }

    private void finish(String part, PartLine.State state) {
        var line = lines.getOrDefault(part, PartLine.starting()).finished(state);
        lines.put(part, line);
        if (!terminal) {
            out.println(line.text(part));
        }
        draw();
    }

    private synchronized void draw() {
        if (!terminal) {
            return;
        }
        var screen = new StringBuilder();
        if (drawn > 0) {
            screen.append("\033[").append(drawn).append('A');
        }
        lines.forEach((part, line) ->
                screen.append("\r\033[K").append(line.text(part)).append('\n'));
        drawn = lines.size();
        out.print(screen);
        out.flush();
    }

    /** Draws a last time and stops the clock. */
    @Override
    public void close() {
        clock.shutdownNow();
        draw();
    }
}
