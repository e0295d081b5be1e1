package io.carillon.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many bytes of a JVM's heap are in use by objects that can still be reached: {@code jcmd <pid> GC.class_histogram}. */
public final class LiveHeap {
    /** The last line of the histogram: {@code Total  <instances>  <bytes>}. */
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(?<bytes>\\d+)\\s*$");

    private static final int MAX_ATTEMPTS = 20;
    private static final int ATTEMPTS_AT_WORK = 3;
    private static final int TOLERANCE = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    private LiveHeap() {}

    /**
     * Collects garbage in another JVM and adds up what is left, until two sums in a row are nearly the same: what was
     * closed a moment ago goes in several steps.
     *
     * @throws IOException if there is no such JVM, or it is not ours
     */
    public static long settled(long pid) throws IOException, InterruptedException {
        long previous = bytes(pid);
        for (int attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
            Thread.sleep(PAUSE);
            long current = bytes(pid);
            if (Math.abs(current - previous) < previous / TOLERANCE) {
                return current;
            }
            previous = current;
        }
        throw new IllegalStateException("the heap of %d does not settle".formatted(pid));
    }

    /** The smallest of a few sums, of a server that is at work meanwhile: some of what it uses lives for a moment only. */
    public static long atWork(long pid) throws IOException, InterruptedException {
        long smallest = bytes(pid);
        for (int attempt = 1; attempt < ATTEMPTS_AT_WORK; attempt++) {
            Thread.sleep(PAUSE);
            smallest = Math.min(smallest, bytes(pid));
        }
        return smallest;
    }

    /** The sum now. */
    public static long bytes(long pid) throws IOException, InterruptedException {
        return total(histogram(pid));
    }

    static long total(String histogram) {
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IllegalArgumentException("no class histogram: " + histogram);
        }
        return Long.parseLong(total.group("bytes"));
    }

    /** Goes through a file: the other JVM stands still while it writes, and forever if that JVM is the reader. */
    private static String histogram(long pid) throws IOException, InterruptedException {
        Path output = Files.createTempFile("class-histogram", ".txt");
        try {
            Process jcmd = new ProcessBuilder(JCMD.toString(), Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int exitCode = jcmd.waitFor();
            String text = Files.readString(output);
            if (exitCode != 0) {
                throw new IOException("jcmd " + pid + ": " + text);
            }
            return text;
        } finally {
            Files.delete(output);
        }
    }
}
