package io.carillon.schemas.rules;

import java.util.List;
import org.apache.avro.Schema;

/** The fields of the event's record that rules may name. */
record SchemaFields(Schema event) {

    List<String> names() {
        return event.getFields().stream().map(Schema.Field::name).toList();
    }

    /** Notes a problem unless the event has the field and its type serves the use. */
    void check(String name, FieldUse use, Findings findings) {
        Schema.Field field = event.getField(name);
        if (field == null) {
            findings.add("there is no field \"" + name + "\"", ClosestName.advice(name, names()));
        } else if (!use.accepts(field.schema())) {
            findings.add(
                    "the field \"" + name + "\" has the type " + field.schema().toString(false),
                    "it must be " + use.needed());
        }
    }

    void checkAll(List<String> names, FieldUse use, Findings findings) {
        names.forEach(name -> check(name, use, findings));
    }
}
