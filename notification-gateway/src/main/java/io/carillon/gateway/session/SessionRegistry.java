package io.carillon.gateway.session;

import io.carillon.gateway.config.HandshakeSettings;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Owns all open sessions and the places they take. Thread-safe. */
final class SessionRegistry {

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, Integer> placesByUser = new ConcurrentHashMap<>();
    private final AtomicInteger places = new AtomicInteger();
    private final HandshakeSettings limits;
    private volatile boolean draining;

    SessionRegistry(HandshakeSettings limits) {
        this.limits = limits;
    }

    /** Takes a place for a connection that is about to be opened. */
    Admission admit(String userId) {
        if (draining) {
            return new Admission.Draining();
        }
        if (places.incrementAndGet() > limits.maxConnections()) {
            places.decrementAndGet();
            return new Admission.GatewayIsFull();
        }
        if (placesByUser.merge(userId, 1, Integer::sum) > limits.maxConnectionsPerUser()) {
            giveBack(userId);
            return new Admission.UserIsFull();
        }
        return new Admission.Admitted();
    }

    /** Gives a place back. */
    void giveBack(String userId) {
        places.decrementAndGet();
        placesByUser.computeIfPresent(userId, (user, taken) -> taken == 1 ? null : taken - 1);
    }

    void add(Session session) {
        sessions.put(session.id(), session);
    }

    /** Removes a session and gives its place back, once. */
    void remove(Session session) {
        if (sessions.remove(session.id(), session)) {
            giveBack(session.userId());
        }
    }

    /** A user's session; empty if there is none of this id, or it is another user's. */
    Optional<Session> find(String userId, String sessionId) {
        return Optional.ofNullable(sessions.get(sessionId))
                .filter(session -> session.userId().equals(userId));
    }

    /** All open sessions; may be read while it changes. */
    Collection<Session> all() {
        return Collections.unmodifiableCollection(sessions.values());
    }

    int size() {
        return sessions.size();
    }

    /** Lets nobody in any more. */
    void drain() {
        draining = true;
    }

    boolean draining() {
        return draining;
    }
}
