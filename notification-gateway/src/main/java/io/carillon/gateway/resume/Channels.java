package io.carillon.gateway.resume;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The channels one session subscribed to (docs/protocol.md, 2.4): read with every notification, seldom changed.
 *
 * <p>Each channel is kept with the log's position when it was last asked for, so that the end of an earlier membership
 * that a replay comes across does not end what the client asked for since. Thread-safe.
 */
public final class Channels {

    private static final long BEFORE_ALL = -1;

    private final boolean everything;
    private volatile Map<String, Long> askedAt;
    private Map<String, Question> questions = Map.of();
    private volatile long position = BEFORE_ALL;

    /**
     * A channel that was asked for and about which no answer has come yet.
     *
     * @param open how often it was asked for without an answer
     * @param granted whether it stays when all of these are refused
     */
    private record Question(int open, boolean granted) {}

    /** The channels named in a handshake: they count from the session's cursor on. */
    public Channels(Collection<String> names) {
        this(names, false);
    }

    private Channels(Collection<String> names, boolean everything) {
        this.everything = everything;
        Map<String, Long> all = new HashMap<>();
        names.forEach(name -> all.put(name, BEFORE_ALL));
        askedAt = Map.copyOf(all);
    }

    /** For who wants to hear of all channels and can't say which. */
    public static Channels everything() {
        return new Channels(Set.of(), true);
    }

    /** Whether it is subscribed to a channel. */
    public boolean contains(String name) {
        return everything || askedAt.containsKey(name);
    }

    /** How many there are. */
    public int size() {
        return askedAt.size();
    }

    /**
     * Subscribes for now. One call of {@link #granted} or {@link #refused} must follow, unless there are too many.
     *
     * @param most how many there may be
     * @return whether it is subscribed now; false if there are too many
     */
    public synchronized boolean ask(String name, int most) {
        boolean subscribed = contains(name);
        if (!subscribed && size() >= most) {
            return false;
        }
        Question before = questions.getOrDefault(name, new Question(0, subscribed));
        note(name, new Question(before.open() + 1, before.granted()));
        put(name);
        return true;
    }

    /** One who asked for it got it. */
    public synchronized void granted(String name) {
        Question before = questions.getOrDefault(name, new Question(1, true));
        note(name, new Question(before.open() - 1, true));
        if (!contains(name)) {
            put(name);
        }
    }

    /** One who asked for it did not get it: it is as if he had not asked. */
    public synchronized void refused(String name) {
        Question before = questions.getOrDefault(name, new Question(1, contains(name)));
        Question now = new Question(before.open() - 1, before.granted());
        note(name, now);
        if (now.open() == 0 && !now.granted()) {
            drop(name);
        }
    }

    /** Unsubscribes, unless it was asked for and that is still open: then the answer decides. */
    public synchronized void remove(String name) {
        Question open = questions.get(name);
        if (open == null) {
            drop(name);
        } else {
            note(name, new Question(open.open(), false));
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

    /** {@link #remove Unsubscribes} if {@link #endableAt}; returns whether it was. */
    synchronized boolean endAt(String name, long offset) {
        boolean endable = endableAt(name, offset);
        if (endable) {
            remove(name);
        }
        return endable;
    }

    private void put(String name) {
        Map<String, Long> more = new HashMap<>(askedAt);
        more.put(name, position);
        askedAt = Map.copyOf(more);
    }

    private void drop(String name) {
        Map<String, Long> fewer = new HashMap<>(askedAt);
        if (fewer.remove(name) != null) {
            askedAt = Map.copyOf(fewer);
        }
    }

    /** Sessions are many and questions seldom open, so there is no map of them while none is. */
    private void note(String name, Question now) {
        Map<String, Question> changed = new HashMap<>(questions);
        if (now.open() > 0) {
            changed.put(name, now);
        } else {
            changed.remove(name);
        }
        questions = Map.copyOf(changed);
    }
}
