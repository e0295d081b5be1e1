package io.carillon.gateway.commands;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Gives up commands whose answer does not come. */
final class Overdue {

    private static final Duration RESOLUTION = Duration.ofMillis(100);

    private final OpenCommands open;
    private final Settlement settlement;

    Overdue(OpenCommands open, Settlement settlement) {
        this.open = open;
        this.settlement = settlement;
    }

    /** Looks every so often. */
    void start(ScheduledExecutorService timer) {
        long millis = RESOLUTION.toMillis();
        var _ = timer.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void look() {
        open.closeOverdue(System.nanoTime()).forEach(settlement::unanswered);
    }
}
