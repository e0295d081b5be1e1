package io.carillon.benchmarks.resuming;

import io.carillon.benchmarks.harness.Latencies;
import io.carillon.benchmarks.harness.LatencyTable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What those who stayed connected noticed of one thing that happened to others.
 *
 * @param before the floor: the same load, and nothing happens
 * @param during until those to whom it happened are back
 * @param after the seconds after that
 */
record Live(Latencies before, Latencies during, Latencies after) {
    private static final double PERCENTILE = 99;

    /** The p99 while it happened, over the floor's. */
    double ratio() {
        return (double) during.percentile(PERCENTILE).toNanos()
                / before.percentile(PERCENTILE).toNanos();
    }

    /** All their {@link #ratio ratios}. */
    static String ratios(List<Live> all) {
        return all.stream()
                .map(live -> String.format(Locale.ROOT, "%.1f", live.ratio()))
                .collect(Collectors.joining(", "));
    }

    /** A table in Markdown, in which each part is compared with its own floor. */
    static String table(List<Live> all) {
        return LatencyTable.ofGroups(all.stream()
                .map(live -> List.of(live.before, live.during, live.after))
                .toList());
    }
}
