package io.carillon.benchmarks.connections;

import io.carillon.benchmarks.harness.ListeningSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Sockets of many users that stay open and send nothing. */
final class IdleSockets implements AutoCloseable {
    private static final int HANDSHAKES_AT_ONCE = 50;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<WebSocket> sockets = new ConcurrentLinkedQueue<>();

    /** Opens one socket for each token; fails if any is refused. */
    void open(URI uri, List<String> tokens) throws InterruptedException, ExecutionException {
        var permits = new Semaphore(HANDSHAKES_AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> opening = tokens.stream()
                    .<Future<?>>map(token -> threads.submit(() -> openOne(uri, token, permits)))
                    .toList();
            for (Future<?> each : opening) {
                each.get();
            }
        }
    }

    private void openOne(URI uri, String token, Semaphore permits) {
        permits.acquireUninterruptibly();
        try {
            sockets.add(ListeningSocket.open(client, uri, token, (text, received) -> {})
                    .join());
        } finally {
            permits.release();
        }
    }

    /** How many are still open in both directions. */
    long stillOpen() {
        return sockets.stream()
                .filter(socket -> !socket.isInputClosed() && !socket.isOutputClosed())
                .count();
    }

    @Override
    public void close() {
        sockets.forEach(WebSocket::abort);
        client.shutdownNow();
        client.close();
    }
}
