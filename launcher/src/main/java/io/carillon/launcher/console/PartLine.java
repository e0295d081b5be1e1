package io.carillon.launcher.console;

import java.time.Duration;
import java.util.Locale;

/**
 * One part's line on the board.
 *
 * @param sinceNanos when it began, {@link System#nanoTime()}
 * @param took how long it took; zero while it is starting
 */
record PartLine(State state, long sinceNanos, Duration took) {

    enum State {
        STARTING("…"),
        READY("✔"),
        FAILED("✘");

        private final String mark;

        State(String mark) {
            this.mark = mark;
        }
    }

    static PartLine starting() {
        return new PartLine(State.STARTING, System.nanoTime(), Duration.ZERO);
    }

    PartLine finished(State outcome) {
        return new PartLine(outcome, sinceNanos, elapsed());
    }

    String text(String part) {
        var shown = state == State.STARTING ? elapsed() : took;
        return String.format(Locale.ROOT, "  %s %-22s %5.1f s", state.mark, part, shown.toMillis() / 1000.0);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - sinceNanos);
    }
}
