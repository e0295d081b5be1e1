package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.config.PusherApp;
import io.carillon.gateway.pusher.protocol.PusherError;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Owns all open connections of the dialect and the places they take. Thread-safe. */
final class Connections {

    private final Map<String, PusherConnection> bySocket = new ConcurrentHashMap<>();
    private final Map<String, Integer> placesByApp = new ConcurrentHashMap<>();
    private final AtomicInteger places = new AtomicInteger();
    private final int most;
    private volatile boolean draining;

    /** @param most how many there may be */
    Connections(int most) {
        this.most = most;
    }

    /** Takes a place; or says why there is none. */
    Optional<PusherError> admit(PusherApp app) {
        if (draining) {
            return Optional.of(PusherError.RECONNECT);
        }
        if (places.incrementAndGet() > most) {
            places.decrementAndGet();
            return Optional.of(PusherError.OVER_CAPACITY);
        }
        if (placesByApp.merge(app.id(), 1, Integer::sum) > app.limits().connections()) {
            giveBack(app);
            return Optional.of(PusherError.OVER_QUOTA);
        }
        return Optional.empty();
    }

    void add(PusherConnection connection) {
        bySocket.put(connection.socketId(), connection);
    }

    /** Removes one and gives its place back, once. */
    void remove(PusherConnection connection) {
        if (bySocket.remove(connection.socketId(), connection)) {
            giveBack(connection.app());
        }
    }

    /** All of them; may be read while it changes. */
    Collection<PusherConnection> all() {
        return Collections.unmodifiableCollection(bySocket.values());
    }

    int size() {
        return bySocket.size();
    }

    int size(String appId) {
        return placesByApp.getOrDefault(appId, 0);
    }

    /** Lets nobody in any more. */
    void drain() {
        draining = true;
    }

    private void giveBack(PusherApp app) {
        places.decrementAndGet();
        placesByApp.computeIfPresent(app.id(), (id, taken) -> taken == 1 ? null : taken - 1);
    }
}
