package io.carillon.chat.signals;

import java.time.Instant;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/** What is to be told later, unless something comes between. Kept in memory, by whoever decides for the scope. */
public interface Reminders {

    /**
     * What a reminder is for; a new one takes the place of the old.
     *
     * @param scope under which it is told
     * @param what unique in the scope
     */
    record Key(String scope, String what) {}

    /**
     * Tells an event at a time, in the order of the scope's commands, or earlier if this process gives the scope up in
     * good order.
     */
    void set(Key key, Instant at, Supplier<SpecificRecord> event);

    /** Never mind. */
    void cancel(Key key);
}
