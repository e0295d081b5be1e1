package io.carillon.gateway.resume;

import io.carillon.gateway.config.MemorySettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The latest records of one followed partition, within bounds. The live reader's thread writes; any thread reads, and
 * never holds the writer up.
 */
public final class Memory {

    private static final long NOTHING_YET = Long.MAX_VALUE;

    private record Kept(Remembered what, long sinceNanos) {}

    private final ConcurrentNavigableMap<Long, Kept> kept = new ConcurrentSkipListMap<>();
    private final MemorySettings limits;
    private volatile long begin = NOTHING_YET;
    private int records;
    private long bytes;

    /** A memory of nothing. */
    public Memory(MemorySettings limits) {
        this.limits = limits;
    }

    /** What is delivered from an offset on will be added. */
    public void beginAt(long offset) {
        begin = offset;
    }

    /** Whether it is of any use to add something. */
    public boolean enabled() {
        return limits.maxRecords() > 0;
    }

    /** Adds the record delivered last, and forgets the oldest ones if there is no room for all. */
    public void add(Remembered latest, long nowNanos) {
        kept.put(latest.offset(), new Kept(latest, nowNanos));
        records++;
        bytes += latest.sizeBytes();
        while (records > limits.maxRecords() || bytes > limits.maxBytes()) {
            forget(kept.firstEntry());
        }
    }

    /** Forgets what has been kept for too long. */
    public void forgetOld(long nowNanos) {
        long longest = limits.maxAge().toNanos();
        for (var oldest = kept.firstEntry();
                oldest != null && nowNanos - oldest.getValue().sinceNanos() > longest;
                oldest = kept.firstEntry()) {
            forget(oldest);
        }
    }

    /** It begins later before the record is gone: {@link #from} relies on that. */
    private void forget(Map.Entry<Long, Kept> oldest) {
        begin = oldest.getKey() + 1;
        kept.remove(oldest.getKey());
        records--;
        bytes -= oldest.getValue().what().sizeBytes();
    }

    /** How many records it holds. For the writer's thread. */
    public int records() {
        return records;
    }

    /** How much heap they take, in bytes. For the writer's thread. */
    public long bytes() {
        return bytes;
    }

    /** Whether it holds all that was delivered from an offset on. */
    boolean covers(long offset) {
        return enabled() && offset >= begin;
    }

    /**
     * The records from an offset on, oldest first.
     *
     * @param atMost how many
     * @return empty if some of them have been forgotten
     */
    Optional<List<Remembered>> from(long offset, int atMost) {
        List<Remembered> found = kept.tailMap(offset).values().stream()
                .limit(atMost)
                .map(Kept::what)
                .toList();
        return covers(offset) ? Optional.of(found) : Optional.empty();
    }
}
