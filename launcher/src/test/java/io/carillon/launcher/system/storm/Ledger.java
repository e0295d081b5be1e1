package io.carillon.launcher.system.storm;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** All that is said, and what became of it. Thread-safe. */
final class Ledger {

    private final Collection<Fate> fates = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    /** Takes down that somebody is about to say something. */
    Fate open(Message message) {
        var fate = new Fate(message);
        fates.add(fate);
        return fate;
    }

    /** Takes down the first {@code ack} of a message. */
    void acknowledged(Fate fate, String messageId) {
        fate.acknowledged(messageId);
        acknowledged.incrementAndGet();
    }

    /** Messages that their senders know to be said. */
    int acknowledged() {
        return acknowledged.get();
    }

    Collection<Fate> fates() {
        return fates;
    }

    /** How much was sent, and what for. */
    @Override
    public String toString() {
        Map<Setback, Integer> setbacks = new TreeMap<>();
        fates.stream().flatMap(fate -> fate.setbacks().stream()).forEach(why -> setbacks.merge(why, 1, Integer::sum));
        int sendings = fates.stream().mapToInt(Fate::sendings).sum();
        long repeated = fates.stream().filter(fate -> fate.sendings() > 1).count();
        return "%,d messages, %,d acknowledged; %,d sendings, %,d messages sent more than once; set back: %s"
                .formatted(fates.size(), acknowledged(), sendings, repeated, setbacks);
    }
}
