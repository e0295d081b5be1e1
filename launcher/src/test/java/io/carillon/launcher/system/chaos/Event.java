package io.carillon.launcher.system.chaos;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.GenericRecord;

/**
 * One event of a family as the log has it.
 *
 * @param id unique; a repeat has the same
 * @param type name of its record
 * @param sequence place among the events of its family, from 1
 * @param fields by name, without those that are null: texts, numbers and moments, or lists of texts
 */
record Event(String id, String type, String family, long sequence, Map<String, Object> fields) {

    static Map<String, Object> fieldsOf(GenericRecord record) {
        return record.getSchema().getFields().stream()
                .filter(field -> record.get(field.pos()) != null)
                .collect(Collectors.toMap(Field::name, field -> plain(record.get(field.pos()))));
    }

    private static Object plain(Object value) {
        return switch (value) {
            case CharSequence text -> text.toString();
            case List<?> list -> list.stream().map(Event::plain).toList();
            default -> value;
        };
    }

    boolean follows(Event other) {
        return family.equals(other.family) && sequence == other.sequence + 1;
    }

    String text(String field) {
        return String.valueOf(fields.get(field));
    }

    long number(String field) {
        return Long.parseLong(text(field));
    }

    boolean flag(String field) {
        return Boolean.parseBoolean(text(field));
    }

    @Override
    public String toString() {
        return family + " #" + sequence + " " + type + " " + fields;
    }
}
