package io.carillon.resolver.presence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The leases that sessions of one partition live with, and how long ago each was heard of. In memory only. */
final class Leases {

    private final Map<String, Lease> leases = new HashMap<>();
    private final int longestSilence;

    private static final class Lease {
        private final Set<String> users = new HashSet<>();
        private int silence;
        private boolean confirmed;
    }

    /**
     * No leases.
     *
     * @param longestSilence after how many ticks without a word a lease has run out
     */
    Leases(int longestSilence) {
        this.longestSilence = longestSilence;
    }

    /** A session of this user lives with the lease. */
    void holds(String id, String user) {
        leases.computeIfAbsent(id, _ -> new Lease()).users.add(user);
    }

    /** No session of this user lives with the lease any more. */
    void releases(String id, String user) {
        leases.computeIfPresent(id, (_, lease) -> {
            lease.users.remove(user);
            return lease.users.isEmpty() ? null : lease;
        });
    }

    /**
     * The gateway was heard of.
     *
     * @param recently what was read was written a short while ago, not before a restart
     */
    void heard(String id, boolean recently) {
        Lease lease = leases.get(id);
        if (lease != null) {
            lease.silence = 0;
            lease.confirmed |= recently;
        }
    }

    /** Whether the gateway was heard of recently, so that its sessions are not leftovers of a dead one. */
    boolean isConfirmed(String id) {
        Lease lease = leases.get(id);
        return lease != null && lease.confirmed;
    }

    /** The users who have sessions with the lease. */
    Set<String> usersOf(String id) {
        Lease lease = leases.get(id);
        return lease == null ? Set.of() : Set.copyOf(lease.users);
    }

    /** Lets a tick pass; the leases that have run out. */
    List<String> tick() {
        List<String> over = new ArrayList<>();
        leases.forEach((id, lease) -> {
            lease.silence++;
            if (lease.silence >= longestSilence) {
                over.add(id);
            }
        });
        return over;
    }

    boolean isEmpty() {
        return leases.isEmpty();
    }
}
