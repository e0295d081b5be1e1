package io.carillon.benchmarks.startup;

import io.carillon.benchmarks.harness.Latencies;
import io.carillon.benchmarks.harness.LatencyTable;
import io.carillon.benchmarks.harness.WorkFolder;
import io.carillon.localstack.Component;
import io.carillon.localstack.LocalStack;
import io.carillon.localstack.StackConfig;
import io.carillon.localstack.supervision.StartListener;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * Starts the local stack on empty folders, several times: all servers at once, as it always does, and as the floor the
 * slowest server alone.
 */
final class StackStartup {
    private static final int RUNS = 5;
    private static final Component SLOWEST = Component.CASSANDRA;

    private final Latencies floor = new Latencies(SLOWEST.serverName() + " alone");
    private final Latencies total = new Latencies("all at once");
    private final Map<String, Latencies> servers = new ConcurrentSkipListMap<>();

    private StackStartup() {}

    public static void main(String[] args) {
        var benchmark = new StackStartup();
        for (int run = 1; run <= RUNS; run++) {
            System.out.printf("run %d of %d%n", run, RUNS);
            benchmark.start(EnumSet.of(SLOWEST), StartListener.SILENT, benchmark.floor);
            benchmark.start(EnumSet.allOf(Component.class), benchmark.new EachServer(), benchmark.total);
        }
        benchmark.print();
    }

    private void start(Set<Component> components, StartListener listener, Latencies latencies) {
        try (var folder = WorkFolder.create()) {
            long begin = System.nanoTime();
            var stack = LocalStack.start(
                    StackConfig.forTests(folder.path(), components).withListener(listener));
            latencies.record(begin, System.nanoTime());
            stack.close();
        }
    }

    private void print() {
        var others = Stream.concat(Stream.of(total), servers.values().stream()).toList();
        System.out.println(LatencyTable.of(floor, others));
    }

    /** Sorts what the stack says into one row for each server. */
    private final class EachServer implements StartListener {
        @Override
        public void ready(String server, Duration elapsed) {
            servers.computeIfAbsent(server, name -> new Latencies("  of these " + name))
                    .record(0, elapsed.toNanos());
        }
    }
}
