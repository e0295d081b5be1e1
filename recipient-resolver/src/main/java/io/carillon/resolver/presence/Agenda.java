package io.carillon.resolver.presence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Predicate;

/** What is to be done at which tick. In memory only: a new task finds it again in the store. */
final class Agenda {

    private final Map<String, Long> news = new LinkedHashMap<>();
    private final Queue<Leaving> leaving = new ArrayDeque<>();

    /**
     * A session that was closed.
     *
     * @param due at which tick it no longer counts
     */
    record Leaving(String user, String session, long due) {}

    /** The user is no longer what others were told; they are to be told at this tick, or before if that was said. */
    void tell(String user, long due) {
        news.merge(user, due, Math::min);
    }

    /** The user is again what others were told. */
    void tellNothing(String user) {
        news.remove(user);
    }

    /** A session was closed. Sessions must come in the order in which they are due. */
    void left(String user, String session, long due) {
        leaving.add(new Leaving(user, session, due));
    }

    /** Takes out the sessions that no longer count. */
    List<Leaving> takeLeft(long tick) {
        List<Leaving> due = new ArrayList<>();
        for (Leaving next = leaving.peek(); next != null && next.due() <= tick; next = leaving.peek()) {
            due.add(leaving.remove());
        }
        return due;
    }

    /**
     * The users to tell of, who stay on the agenda until they are told of.
     *
     * @param ready who can be told of now
     * @param most so many at most
     */
    List<String> toTell(long tick, Predicate<String> ready, int most) {
        return news.entrySet().stream()
                .filter(entry -> entry.getValue() <= tick)
                .map(Map.Entry::getKey)
                .filter(ready)
                .limit(most)
                .toList();
    }

    boolean isEmpty() {
        return news.isEmpty() && leaving.isEmpty();
    }
}
