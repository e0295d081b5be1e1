package io.carillon.gateway.log;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Recognises repeats in one partition: a record is a repeat if the same notification id stands at most {@code window}
 * offsets before it. That depends on the log alone, so every gateway, live or replaying, decides alike, provided it
 * read the {@code window} offsets before. Not thread-safe.
 */
public final class RecentIds {

    private final int window;
    private final Map<String, Long> lastOffsets = new LinkedHashMap<>();

    /**
     * An empty memory.
     *
     * @param window how many offsets back a first occurrence counts; 0 recognises nothing
     */
    public RecentIds(int window) {
        this.window = window;
    }

    /**
     * Takes note of a record. Offsets must not go back.
     *
     * @return whether the record is a repeat
     */
    public boolean isRepeat(String id, long offset) {
        forgetBefore(offset - window);
        Long previous = lastOffsets.remove(id);
        lastOffsets.put(id, offset);
        return previous != null && previous < offset;
    }

    private void forgetBefore(long offset) {
        Iterator<Long> oldest = lastOffsets.values().iterator();
        while (oldest.hasNext() && oldest.next() < offset) {
            oldest.remove();
        }
    }
}
