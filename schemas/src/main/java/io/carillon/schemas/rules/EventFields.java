package io.carillon.schemas.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Reads the fields that rules name from an event, generic or specific. */
public final class EventFields {

    private EventFields() {}

    /**
     * The user ids in a field: none when it is null, one when it is a string, several when it is an array.
     *
     * @throws RuleNotApplicableException when the event has no such field, or an id is null or blank
     */
    public static List<String> userIds(IndexedRecord event, String field) {
        Object value = value(event, field);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Collection<?> ids) {
            return ids.stream().map(id -> text(event, field, id)).toList();
        }
        return List.of(text(event, field, value));
    }

    /**
     * The text in a field.
     *
     * @throws RuleNotApplicableException when the event has no such field, or it is null or blank
     */
    public static String requiredText(IndexedRecord event, String field) {
        return text(event, field, value(event, field));
    }

    /**
     * The text in a field; empty when it is null or blank.
     *
     * @throws RuleNotApplicableException when the event has no such field
     */
    public static Optional<String> optionalText(IndexedRecord event, String field) {
        return Optional.ofNullable(value(event, field)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** Whether a field holds this text, as a string or as a symbol of an enum. */
    static boolean holds(IndexedRecord event, String field, String text) {
        Object value = value(event, field);
        return value != null && value.toString().equals(text);
    }

    private static @Nullable Object value(IndexedRecord event, String name) {
        Schema.Field field = event.getSchema().getField(name);
        if (field == null) {
            throw new RuleNotApplicableException(event.getSchema().getFullName(), name, "is not in the record");
        }
        return event.get(field.pos());
    }

    private static String text(IndexedRecord event, String field, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (text.isBlank()) {
            throw new RuleNotApplicableException(
                    event.getSchema().getFullName(), field, value == null ? "is null" : "is blank");
        }
        return text;
    }
}
