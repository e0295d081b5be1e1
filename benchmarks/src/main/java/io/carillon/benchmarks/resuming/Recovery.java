package io.carillon.benchmarks.resuming;

import io.carillon.benchmarks.harness.Latencies;
import java.util.List;
import java.util.Locale;

/**
 * How long clients were away.
 *
 * @param connected from the moment they counted as away until {@code connection.ready}
 * @param caughtUp from the same moment until they had all that had happened before {@code connection.ready}
 */
record Recovery(String name, Latencies connected, Latencies caughtUp) {
    private static final String ROW = "| %-24s | %7s | %20s | %20s |";
    private static final double MILLIS_PER_SECOND = 1e3;

    /** Of clients that are all live again. */
    static Recovery of(String name, Crowd crowd, List<Client> clients) {
        var recovery = new Recovery(name, new Latencies("connected"), new Latencies("caught up"));
        crowd.onLoop(clients, client -> {
            Absence absence = client.absence();
            recovery.connected.record(absence.since(), absence.readyAt());
            recovery.caughtUp.record(absence.since(), absence.caughtUpAt());
        });
        return recovery;
    }

    /** A table in Markdown, in seconds. */
    static String table(List<Recovery> recoveries) {
        String head = ROW.formatted("p50 / p99 / max s", "clients", "connected again", "caught up");
        return head + "\n" + head.replaceAll("[^|]", "-")
                + recoveries.stream().map(each -> "\n" + each.row()).reduce("", String::concat);
    }

    private String row() {
        return ROW.formatted(name, connected.count(), seconds(connected), seconds(caughtUp));
    }

    private static String seconds(Latencies latencies) {
        return String.format(
                Locale.ROOT,
                "%.2f / %.2f / %.2f",
                latencies.percentile(50).toMillis() / MILLIS_PER_SECOND,
                latencies.percentile(99).toMillis() / MILLIS_PER_SECOND,
                latencies.max().toMillis() / MILLIS_PER_SECOND);
    }
}
