package io.carillon.schemas.rules;

import java.util.Map;
import org.apache.avro.generic.IndexedRecord;

/**
 * For which events a notify rule is meant.
 *
 * @param values the text each of these fields must hold, by the field's name; empty for all events
 */
public record Condition(Map<String, String> values) {

    /** The condition of a rule that names none. */
    public static final Condition ALWAYS = new Condition(Map.of());

    public Condition {
        values = Map.copyOf(values);
    }

    /**
     * Whether the rule is meant for the event.
     *
     * @throws RuleNotApplicableException when the event has no such field
     */
    public boolean holdsFor(IndexedRecord event) {
        return values.entrySet().stream()
                .allMatch(wanted -> EventFields.holds(event, wanted.getKey(), wanted.getValue()));
    }
}
