package io.carillon.gateway.pusher.occupancy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which gateways live. Time is counted in beats of this gateway that came back from the log: when the log stands still
 * or this gateway does, so does time, and nobody is taken for dead because of it. Not thread-safe.
 */
final class Beats {

    private final String me;
    private final long untilDead;
    private final Map<String, Long> heardAt = new HashMap<>();
    private long now;

    /** @param untilDead own beats after which a gateway that has not beaten is dead */
    Beats(String me, long untilDead) {
        this.me = me;
        this.untilDead = untilDead;
    }

    /** A gateway has beaten. Who is dead by now, if it was this one. */
    List<String> beaten(String gatewayId) {
        if (!gatewayId.equals(me)) {
            heardAt.put(gatewayId, now);
            return List.of();
        }
        now++;
        List<String> dead = new ArrayList<>();
        heardAt.forEach((other, heard) -> {
            if (now - heard > untilDead) {
                dead.add(other);
            }
        });
        // Tried again after as long, if what is said of it does not come back.
        dead.forEach(other -> heardAt.put(other, now));
        return dead;
    }

    /** A gateway contributes something: it has to beat from now on. */
    void expected(String gatewayId) {
        if (!gatewayId.equals(me)) {
            heardAt.putIfAbsent(gatewayId, now);
        }
    }

    /** A gateway is gone. */
    void gone(String gatewayId) {
        heardAt.remove(gatewayId);
    }

    Set<String> known() {
        return Set.copyOf(heardAt.keySet());
    }
}
