package io.carillon.launcher.system.chaos;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event that a change must have caused if it happened.
 *
 * @param type name of the event's record
 * @param fields what is known of it; its family is {@code family_id}
 * @param shared whether it may be another change that caused it, after which there was nothing left to change
 */
record Claim(String type, Map<String, String> fields, boolean shared) {

    /** @param fields names and values in turn */
    static Claim of(String type, String... fields) {
        var known = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            known.put(fields[i], fields[i + 1]);
        }
        return new Claim(type, known, false);
    }

    /** The same, with what the answer says in addition. */
    Claim and(String field, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Claim(type, more, shared);
    }

    /** The same, of a change that succeeds also where it is not needed. */
    Claim orOfAnother() {
        return new Claim(type, fields, true);
    }

    boolean isMetBy(Event event) {
        return event.type().equals(type)
                && fields.entrySet().stream()
                        .allMatch(field -> event.text(field.getKey()).equals(field.getValue()));
    }
}
