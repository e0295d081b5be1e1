package io.carillon.gateway.presence;

import io.carillon.gateway.protocol.PresenceStatus;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sessions of this gateway, and what has happened to them that has not been written down yet: only the last thing
 * of each. Nobody who tells of a session waits for anything. Thread-safe.
 */
public final class PresentSessions {

    private final Map<String, Present> open = new LinkedHashMap<>();
    private final Map<String, News> news = new LinkedHashMap<>();
    private final InstantSource clock;

    /** No sessions; what they say is dated by the given clock. */
    public PresentSessions(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What to write down of a session.
     *
     * @param ended it is no more
     */
    record News(Present session, boolean ended) {}

    /** A session has begun. */
    public synchronized void opened(String sessionId, String userId, String deviceId) {
        tell(new Present(sessionId, userId, deviceId, Optional.empty()));
    }

    /** A session has ended; nothing if it never began. */
    public synchronized void ended(String sessionId) {
        Present session = open.remove(sessionId);
        if (session != null) {
            news.put(sessionId, new News(session, true));
            notifyAll();
        }
    }

    /** The user of a session wants to be seen so; false if it has not begun or is over. */
    synchronized boolean said(String sessionId, PresenceStatus status) {
        Present session = open.get(sessionId);
        if (session != null) {
            tell(session.saying(status, clock.instant()));
        }
        return session != null;
    }

    private void tell(Present session) {
        open.put(session.sessionId(), session);
        news.put(session.sessionId(), new News(session, false));
        notifyAll();
    }

    /** All open sessions. */
    synchronized Collection<Present> all() {
        return List.copyOf(open.values());
    }

    /** Takes what is to be written down. */
    synchronized List<News> takeNews() {
        List<News> taken = List.copyOf(news.values());
        news.clear();
        return taken;
    }

    /** Waits until there is something to write down, or somebody {@linkplain #wake wakes}, or the time is over. */
    synchronized void awaitNews(long millis) throws InterruptedException {
        if (news.isEmpty() && millis > 0) {
            wait(millis);
        }
    }

    /** Lets whoever waits go on. */
    synchronized void wake() {
        notifyAll();
    }
}
