package io.carillon.gateway.resume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Replays that wait, by what they have to read. Each such place is given to one thread at a time, in turns. Thread-safe.
 *
 * @param <K> what is read
 */
final class WaitingRoom<K> {

    private final Function<Replay, K> placeOf;
    private final Map<K, List<Replay>> waiting = new HashMap<>();
    private final BlockingQueue<K> due = new LinkedBlockingQueue<>();

    WaitingRoom(Function<Replay, K> placeOf) {
        this.placeOf = placeOf;
    }

    synchronized void add(Replay replay) {
        K place = placeOf.apply(replay);
        List<Replay> there = waiting.get(place);
        if (there == null) {
            there = new ArrayList<>();
            waiting.put(place, there);
            due.add(place);
        }
        there.add(replay);
    }

    /** The place whose turn it is; it is the caller's until {@link #leave}. Null if there is none in time. */
    @Nullable
    K next(Duration patience) throws InterruptedException {
        return due.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Gives a place back. If more wait for it, it gets another turn after all others. */
    synchronized void leave(K place) {
        if (there(place).isEmpty()) {
            waiting.remove(place);
        } else {
            due.add(place);
        }
    }

    /** Takes out who has waited longest, and all whose next offset is no further away from his than so many records. */
    synchronized List<Replay> takeAround(K place, long records) {
        List<Replay> there = there(place);
        if (there.isEmpty()) {
            return List.of();
        }
        long first = there.getFirst().next();
        return take(there, replay -> Math.abs(replay.next() - first) <= records);
    }

    /** Takes out all whose next offset lies between two, both included. */
    synchronized List<Replay> takeBetween(K place, long from, long to) {
        return take(there(place), replay -> from <= replay.next() && replay.next() <= to);
    }

    synchronized int size() {
        return waiting.values().stream().mapToInt(List::size).sum();
    }

    private List<Replay> there(K place) {
        return waiting.getOrDefault(place, List.of());
    }

    private static List<Replay> take(List<Replay> there, Predicate<Replay> which) {
        List<Replay> taken = there.stream().filter(which).toList();
        if (!taken.isEmpty()) {
            there.removeIf(which);
        }
        return taken;
    }
}
