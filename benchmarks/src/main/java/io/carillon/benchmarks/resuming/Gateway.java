package io.carillon.benchmarks.resuming;

import io.carillon.launcher.platform.Platform;
import io.carillon.localstack.supervision.ManagedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One gateway process, as its operator sees it.
 *
 * @param process that runs it
 * @param platform it belongs to
 */
record Gateway(ManagedServer process, Platform platform) {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(?<kilobytes>\\d+) kB");
    private static final long BYTES_PER_KILOBYTE = 1024;

    int port() {
        return process.port();
    }

    long pid() {
        return platform.pidOf(process.name());
    }

    /** {@code kill -9}. */
    void kill() {
        process.kill();
    }

    /** {@code kill -TERM}; returns when it has ended. */
    void terminate() {
        ProcessHandle handle = ProcessHandle.of(pid()).orElseThrow();
        handle.destroy();
        handle.onExit().join();
        process.stop();
    }

    /** Bytes of memory that it occupies, in and outside of the heap. */
    long resident() throws IOException {
        Matcher line = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid() + "/status")));
        if (!line.find()) {
            throw new IllegalStateException("no VmRSS");
        }
        return Long.parseLong(line.group("kilobytes")) * BYTES_PER_KILOBYTE;
    }

    /** The sum of all values of a metric whose tags contain this; 0 if there are none. */
    double metric(HttpClient http, String name, String tag) throws IOException, InterruptedException {
        URI uri = Platform.uriOf(process).resolve("/actuator/prometheus");
        String text = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
        return sum(text, name, tag);
    }

    static double sum(String text, String name, String tag) {
        return text.lines()
                .filter(line -> line.startsWith(name) && "{ ".indexOf(line.charAt(name.length())) >= 0)
                .filter(line -> line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
