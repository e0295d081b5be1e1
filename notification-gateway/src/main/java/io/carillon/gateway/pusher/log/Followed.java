package io.carillon.gateway.pusher.log;

import io.carillon.gateway.log.RecentIds;
import java.util.ArrayList;
import java.util.List;

/** One partition that is read because somebody listens. Confined to the reader's thread. */
final class Followed {

    private static final long NOT_YET = -1;

    private final int number;
    private final RecentIds recent;
    private final CacheMemory cache;
    private final List<Runnable> waiting = new ArrayList<>();
    private long begun = NOT_YET;
    private int listeners;
    private long idleSinceNanos = System.nanoTime();

    Followed(int number, RecentIds recent, CacheMemory cache) {
        this.number = number;
        this.recent = recent;
        this.cache = cache;
    }

    int number() {
        return number;
    }

    RecentIds recent() {
        return recent;
    }

    CacheMemory cache() {
        return cache;
    }

    boolean positioned() {
        return begun != NOT_YET;
    }

    /** The offset from which on it is followed. */
    long begun() {
        return begun;
    }

    void await(Runnable then) {
        waiting.add(then);
    }

    void positionedAt(long offset) {
        begun = offset;
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }

    void listened(int change) {
        listeners += change;
        idleSinceNanos = System.nanoTime();
    }

    boolean idleFor(long nanos) {
        return positioned() && listeners == 0 && System.nanoTime() - idleSinceNanos > nanos;
    }
}
