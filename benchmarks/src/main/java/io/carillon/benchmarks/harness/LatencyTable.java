package io.carillon.benchmarks.harness;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Latencies one below the other, each with its ratio to the first, which is the floor. */
public final class LatencyTable {
    private static final String ROW = "| %-32s | %5s | %8s | %8s | %8s | %8s | %9s | %9s |";
    private static final double NANOS_PER_MILLI = 1e6;

    private LatencyTable() {}

    /** A table in Markdown, in milliseconds; the last two columns are the row's p50 and p99 over the floor's. */
    public static String of(Latencies floor, List<Latencies> others) {
        return table(Stream.concat(Stream.of(floor), others.stream()).map(latencies -> row(latencies, floor)));
    }

    /** The same for several floors, each with one row of its own below it. */
    public static String ofPairs(List<Latencies> floors, List<Latencies> others) {
        return ofGroups(IntStream.range(0, floors.size())
                .mapToObj(i -> List.of(floors.get(i), others.get(i)))
                .toList());
    }

    /** The same for several groups of rows, the first of each being the floor of the others. */
    public static String ofGroups(List<List<Latencies>> groups) {
        return table(groups.stream()
                .flatMap(group -> group.stream().map(latencies -> row(latencies, group.getFirst()))));
    }

    private static String table(Stream<String> rows) {
        String head = ROW.formatted("what", "count", "min ms", "p50 ms", "p99 ms", "max ms", "p50 ratio", "p99 ratio");
        String line = head.replaceAll("[^|]", "-");
        return String.join("\n", head, line, rows.collect(Collectors.joining("\n")));
    }

    private static String row(Latencies latencies, Latencies floor) {
        return ROW.formatted(
                latencies.name(),
                latencies.count(),
                millis(latencies.min()),
                millis(latencies.percentile(50)),
                millis(latencies.percentile(99)),
                millis(latencies.max()),
                ratio(latencies.percentile(50), floor.percentile(50)),
                ratio(latencies.percentile(99), floor.percentile(99)));
    }

    private static String millis(Duration duration) {
        return decimal(duration.toNanos() / NANOS_PER_MILLI);
    }

    private static String ratio(Duration duration, Duration floor) {
        return floor.isZero() ? "-" : decimal((double) duration.toNanos() / floor.toNanos());
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
