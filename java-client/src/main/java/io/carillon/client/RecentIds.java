package io.carillon.client;

import java.util.LinkedHashSet;
import java.util.Set;

/** The ids of the newest notifications, to tell a repeat. Not thread-safe. */
final class RecentIds {

    private final Set<String> ids = new LinkedHashSet<>();
    private final int most;

    RecentIds(int most) {
        this.most = most;
    }

    /** Remembers an id; false if it was known. */
    boolean add(String id) {
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > most) {
            ids.remove(ids.iterator().next());
        }
        return true;
    }
}
