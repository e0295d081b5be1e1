package io.carillon.benchmarks.connections;

import io.carillon.benchmarks.harness.LiveHeap;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * What idle connections did to a server's heap.
 *
 * @param server as the table shows it
 * @param connections how many were open
 * @param before live bytes without any, after some had come and gone
 * @param with live bytes with all of them
 */
record HeapGrowth(String server, int connections, long before, long with) {
    private static final int WARM_UP = 200;
    private static final String ROW = "| %-20s | %11s | %9s | %9s | %19s | %5s |";
    private static final double BYTES_PER_MB = 1e6;
    private static final double BYTES_PER_KB = 1e3;

    /**
     * Opens a connection for each token and measures the heap of the server's process before and after.
     *
     * @throws IllegalStateException if a connection did not stay open: then there is nothing to divide by
     */
    static HeapGrowth measure(String server, long pid, URI uri, List<String> tokens)
            throws IOException, InterruptedException, ExecutionException {
        try (var warmUp = new IdleSockets()) {
            warmUp.open(uri, tokens.subList(0, WARM_UP));
        }
        long before = LiveHeap.settled(pid);
        try (var sockets = new IdleSockets()) {
            sockets.open(uri, tokens);
            long with = LiveHeap.settled(pid);
            if (sockets.stillOpen() != tokens.size()) {
                throw new IllegalStateException(
                        "%d of %d connections stayed open".formatted(sockets.stillOpen(), tokens.size()));
            }
            return new HeapGrowth(server, tokens.size(), before, with);
        }
    }

    /** Live heap for each connection, in bytes. */
    double perConnection() {
        return (double) (with - before) / connections;
    }

    /** A table in Markdown with the ratio of the second to the first. */
    static String table(HeapGrowth floor, HeapGrowth other) {
        String head = ROW.formatted("server", "connections", "before MB", "with MB", "KB for each of them", "ratio");
        return String.join("\n", head, head.replaceAll("[^|]", "-"), floor.row(floor), other.row(floor));
    }

    private String row(HeapGrowth floor) {
        return ROW.formatted(
                server,
                connections,
                decimal(before / BYTES_PER_MB),
                decimal(with / BYTES_PER_MB),
                decimal(perConnection() / BYTES_PER_KB),
                decimal(perConnection() / floor.perConnection()));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
