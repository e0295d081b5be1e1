package io.carillon.gateway.resume;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The channels one session subscribed to (docs/protocol.md, 2.4): read with every notification, seldom changed. Thread-safe. */
public final class Channels {

    private volatile Set<String> names;

    /** The channels named in a handshake. */
    public Channels(Collection<String> names) {
        this.names = Set.copyOf(names);
    }

    /** Whether it is subscribed to a channel. */
    public boolean contains(String name) {
        return names.contains(name);
    }

    /** How many there are. */
    public int size() {
        return names.size();
    }

    /**
     * Subscribes.
     *
     * @param most how many there may be
     * @return whether it is subscribed now; false if there are too many
     */
    public synchronized boolean add(String name, int most) {
        if (names.contains(name)) {
            return true;
        }
        if (names.size() >= most) {
            return false;
        }
        Set<String> more = new HashSet<>(names);
        more.add(name);
        names = Set.copyOf(more);
        return true;
    }

    /** Unsubscribes. */
    public synchronized void remove(String name) {
        Set<String> fewer = new HashSet<>(names);
        if (fewer.remove(name)) {
            names = Set.copyOf(fewer);
        }
    }
}
