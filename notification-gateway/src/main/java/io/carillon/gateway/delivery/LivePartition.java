package io.carillon.gateway.delivery;

import io.carillon.gateway.log.Cursor;
import io.carillon.gateway.log.LogBounds;
import io.carillon.gateway.log.LogPartition;
import io.carillon.gateway.log.RecentIds;
import io.carillon.gateway.resume.Memory;
import io.carillon.gateway.resume.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One partition that is followed, and who follows it here. Confined to the live reader's thread. */
final class LivePartition {

    private static final long UNKNOWN = -1;

    private final LogPartition place;
    private final RecentIds recent;
    private final Memory memory;
    private final Map<String, List<Subscription>> byUser = new HashMap<>();
    private final List<Subscription> arriving = new ArrayList<>();
    private long next = UNKNOWN;
    private long idleSinceNanos = System.nanoTime();
    private boolean resting;

    LivePartition(LogPartition place, int window, Memory memory) {
        this.place = place;
        this.recent = new RecentIds(window);
        this.memory = memory;
    }

    LogPartition place() {
        return place;
    }

    int number() {
        return place.number();
    }

    /** The position after an offset. */
    Cursor cursor(long offset) {
        return place.cursor(offset);
    }

    /** The position everything before which has been delivered. */
    Cursor now() {
        return cursor(next - 1);
    }

    RecentIds recent() {
        return recent;
    }

    /** What was delivered lately. */
    Memory memory() {
        return memory;
    }

    /** Whether it is known where live delivery stands. */
    boolean positioned() {
        return next != UNKNOWN;
    }

    /** Live delivery begins at the log's end; returns who waited for that. */
    List<Subscription> startAt(LogBounds bounds) {
        next = bounds.end();
        memory.beginAt(next);
        List<Subscription> waited = List.copyOf(arriving);
        arriving.clear();
        return waited;
    }

    /** The offset delivered next. Records before it are only remembered. */
    long next() {
        return next;
    }

    void advanceTo(long offset) {
        next = Math.max(next, offset);
    }

    boolean resting() {
        return resting;
    }

    void rest(boolean rests) {
        resting = rests;
    }

    void awaitPosition(Subscription subscription) {
        arriving.add(subscription);
    }

    void add(Subscription subscription) {
        byUser.computeIfAbsent(subscription.subscriber().userId(), user -> new ArrayList<>(1))
                .add(subscription);
    }

    void remove(Subscription subscription) {
        arriving.remove(subscription);
        byUser.computeIfPresent(subscription.subscriber().userId(), (user, all) -> {
            all.remove(subscription);
            return all.isEmpty() ? null : all;
        });
        if (unused()) {
            idleSinceNanos = System.nanoTime();
        }
    }

    List<Subscription> of(String userId) {
        return byUser.getOrDefault(userId, List.of());
    }

    Stream<Subscription> all() {
        return Stream.concat(arriving.stream(), byUser.values().stream().flatMap(List::stream));
    }

    /** Whether nobody has followed it for so long. */
    boolean idleFor(long nanos) {
        return unused() && System.nanoTime() - idleSinceNanos > nanos;
    }

    private boolean unused() {
        return byUser.isEmpty() && arriving.isEmpty();
    }
}
