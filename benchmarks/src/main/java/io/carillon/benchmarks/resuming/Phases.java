package io.carillon.benchmarks.resuming;

import io.carillon.benchmarks.harness.Latencies;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The parts of a run. A notification belongs to the part in which it was due, whenever it arrives. */
final class Phases {
    /** What is due now is not measured. */
    private static final int NONE = -1;

    private final List<Latencies> all = new CopyOnWriteArrayList<>();
    private volatile int current = NONE;

    /** What is due from now on is recorded here. */
    Latencies begin(String name) {
        var latencies = new Latencies(name);
        all.add(latencies);
        current = all.size() - 1;
        return latencies;
    }

    /** What is due from now on is not recorded. */
    void end() {
        current = NONE;
    }

    /** What a notification that is due now carries. */
    int current() {
        return current;
    }

    /** Records a notification that was due in this phase. */
    void record(int phase, long due, long received) {
        if (phase != NONE) {
            all.get(phase).record(due, received);
        }
    }
}
