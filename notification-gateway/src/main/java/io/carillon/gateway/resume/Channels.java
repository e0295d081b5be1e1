package io.carillon.gateway.resume;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The channels one session subscribed to (docs/protocol.md, 2.4): read with every notification, seldom changed.
 *
 * <p>Each channel is kept with the log's position when it was last asked for, so that the end of an earlier membership
 * that a replay comes across does not end what the client asked for since. Thread-safe.
 */
public final class Channels {

    private static final long BEFORE_ALL = -1;

    private volatile Map<String, Long> askedAt;
    private volatile long position = BEFORE_ALL;

    /** The channels named in a handshake: they count from the session's cursor on. */
    public Channels(Collection<String> names) {
        Map<String, Long> all = new HashMap<>();
        names.forEach(name -> all.put(name, BEFORE_ALL));
        askedAt = Map.copyOf(all);
    }

    /** Whether it is subscribed to a channel. */
    public boolean contains(String name) {
        return askedAt.containsKey(name);
    }

    /** How many there are. */
    public int size() {
        return askedAt.size();
    }

    /**
     * Subscribes.
     *
     * @param most how many there may be
     * @return whether it is subscribed now; false if there are too many
     */
    public synchronized boolean add(String name, int most) {
        if (!contains(name) && size() >= most) {
            return false;
        }
        Map<String, Long> more = new HashMap<>(askedAt);
        more.put(name, position);
        askedAt = Map.copyOf(more);
        return true;
    }

    /** Unsubscribes. */
    public synchronized void remove(String name) {
        Map<String, Long> fewer = new HashMap<>(askedAt);
        if (fewer.remove(name) != null) {
            askedAt = Map.copyOf(fewer);
        }
    }

    /** The live log has come to an offset: what is asked for from now on is newer. Called by one thread. */
    void reached(long offset) {
        if (offset > position) {
            position = offset;
        }
    }

    /** Whether the end of a membership at an offset ends a subscription: there is one, and it was asked for before. */
    boolean endableAt(String name, long offset) {
        Long asked = askedAt.get(name);
        return asked != null && asked < offset;
    }

    /** Unsubscribes if {@link #endableAt}; returns whether it did. */
    synchronized boolean endAt(String name, long offset) {
        boolean endable = endableAt(name, offset);
        if (endable) {
            remove(name);
        }
        return endable;
    }
}
