package io.carillon.benchmarks.resuming;

import io.carillon.benchmarks.harness.Pace;
import java.util.List;

/** Tells groups in turn at a fixed rate until it is closed, whatever the gateways are doing. */
final class Traffic implements AutoCloseable {
    /** About what a notification of families has. */
    static final int USUAL_PADDING = 100;

    private final DeliveryLog log;
    private final Phases phases;
    private final List<Group> groups;
    private final int perSecond;
    private final int padding;
    private final Thread thread = Thread.ofPlatform().name("traffic").unstarted(this::run);
    private volatile boolean running = true;

    private Traffic(DeliveryLog log, Phases phases, List<Group> groups, int perSecond, int padding) {
        this.log = log;
        this.phases = phases;
        this.groups = groups;
        this.perSecond = perSecond;
        this.padding = padding;
    }

    /** Begins at once. No two may tell the same group at the same time. */
    static Traffic start(DeliveryLog log, Phases phases, List<Group> groups, int perSecond, int padding) {
        var traffic = new Traffic(log, phases, groups, perSecond, padding);
        traffic.thread.start();
        return traffic;
    }

    private void run() {
        var pace = new Pace(System.nanoTime(), perSecond);
        for (long number = 0; running; number++) {
            long due = pace.due(number);
            Pace.waitUntil(due);
            log.tell(groups.get((int) (number % groups.size())), phases.current(), due, padding);
        }
    }

    /** Returns when the last has been handed to Kafka's producer; fails if one was not written. */
    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join();
        log.check();
    }
}
