package io.carillon.gateway.running;

import io.carillon.gateway.fuzz.Seed;
import io.carillon.gateway.running.RawSocket.Received;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Clients that write generated input to a gateway, and what they noticed. */
final class FuzzRound {

    private static final int WORKERS = 8;
    private static final int MESSAGES_PER_CONNECTION = 250;
    private static final int PATIENCE_MILLIS = 20_000;

    private final Gateway gateway;
    private final List<String> tokens;
    private final Seed seed;
    private final AtomicInteger frames = new AtomicInteger();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger handshakes = new AtomicInteger();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();

    FuzzRound(Gateway gateway, TestIssuer issuer, Seed seed) {
        this.gateway = gateway;
        this.seed = seed;
        this.tokens = Stream.generate(() -> issuer.token(Log.userOf(5)))
                .limit(WORKERS)
                .toList();
    }

    /** Writes so much, from several connections at once, and returns when all of it has been dealt with. */
    void run(int frameCount, int handshakeCount) {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int worker = 0; worker < WORKERS; worker++) {
                int part = worker;
                pool.execute(() -> noting(() -> sockets(part, frameCount / WORKERS)));
                pool.execute(() -> noting(() -> handshakes(part, handshakeCount / WORKERS)));
            }
        }
    }

    int frames() {
        return frames.get();
    }

    int answers() {
        return answers.get();
    }

    int handshakes() {
        return handshakes.get();
    }

    /** What should not have happened. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    private void sockets(int part, int count) throws IOException {
        SocketFuzzer fuzzer = new SocketFuzzer(seed.random(part));
        for (int sent = 0; sent < count; sent += MESSAGES_PER_CONNECTION) {
            try (RawSocket socket = RawSocket.open(gateway, tokens.get(part))) {
                Thread reader = Thread.ofVirtual().start(() -> noting(() -> readOn(socket)));
                for (int i = 0; i < MESSAGES_PER_CONNECTION; i++) {
                    socket.write(fuzzer.message());
                    frames.incrementAndGet();
                }
                violate(socket, fuzzer);
                join(reader);
            }
        }
    }

    private static void violate(RawSocket socket, SocketFuzzer fuzzer) throws IOException {
        byte[] bytes = fuzzer.violation();
        try {
            socket.write(bytes);
            socket.shutdownOutput();
        } catch (SocketException e) {
            // The gateway may hang up before it has read all of it.
        }
    }

    private void readOn(RawSocket socket) throws IOException {
        try {
            for (Received next = socket.read(); next.opcode() != RawSocket.CLOSE; next = socket.read()) {
                if (next.opcode() == RawSocket.TEXT) {
                    answers.incrementAndGet();
                }
                if (next.text().contains("internal_error")) {
                    problems.add(next.text());
                }
            }
        } catch (EOFException | SocketException e) {
            // The gateway may hang up on who breaks the protocol.
        }
    }

    private void handshakes(int part, int count) throws IOException {
        String authority = gateway.socket().getAuthority();
        HandshakeFuzzer fuzzer = new HandshakeFuzzer(seed.random(WORKERS + part), authority, tokens.get(part));
        for (int i = 0; i < count; i++) {
            byte[] request = fuzzer.next();
            String status = statusOf(request);
            if (status.startsWith("HTTP/1.1 500")) {
                problems.add(status + " for " + new String(request, StandardCharsets.ISO_8859_1));
            }
            handshakes.incrementAndGet();
        }
    }

    private String statusOf(byte[] request) throws IOException {
        try (Socket socket =
                new Socket(gateway.socket().getHost(), gateway.socket().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
        } catch (SocketException e) {
            return "";
        }
    }

    private void noting(Task task) {
        try {
            task.run();
        } catch (IOException | RuntimeException e) {
            problems.add(e.toString());
        }
    }

    private static void join(Thread reader) {
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Task {
        void run() throws IOException;
    }
}
