package io.carillon.benchmarks.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All messages of a run, recognised by a mark in their text wherever it is seen, however it is wrapped. */
final class Journeys {

    private static final byte[] MARK = "journey-".getBytes(UTF_8);

    private final ConcurrentMap<Integer, Journey> all = new ConcurrentHashMap<>();

    /** Begins one and gives the mark that must be in its text. */
    String begin(int number, Journey journey) {
        all.put(number, journey);
        return "journey-" + number + ".";
    }

    /** The journey whose mark stands in these bytes. */
    Optional<Journey> find(byte @Nullable [] bytes) {
        return bytes == null ? Optional.empty() : Optional.ofNullable(all.get(numberIn(bytes)));
    }

    private static int numberIn(byte[] bytes) {
        for (int i = 0; i + MARK.length < bytes.length; i++) {
            if (matches(bytes, i)) {
                return parse(bytes, i + MARK.length);
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, int from) {
        for (int i = 0; i < MARK.length; i++) {
            if (bytes[from + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    private static int parse(byte[] bytes, int from) {
        int number = 0;
        for (int i = from; i < bytes.length && bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }

    /** Waits until every message has arrived on every socket. */
    void awaitAll(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (Journey journey : all.values()) {
            if (!journey.arrivals().await(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("messages did not arrive within " + patience);
            }
        }
    }

    Collection<Journey> all() {
        return all.values();
    }

    void forget() {
        all.clear();
    }
}
