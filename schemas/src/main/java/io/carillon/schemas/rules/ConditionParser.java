package io.carillon.schemas.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;

/** Reads the {@code when} of a notify rule. */
record ConditionParser(SchemaFields fields) {

    private static final String EXAMPLE = "{\"audience\": \"members\"}";

    Condition parse(Object json, Findings findings) {
        return RuleObject.of(json, EXAMPLE, findings).map(this::parse).orElse(Condition.ALWAYS);
    }

    private Condition parse(RuleObject object) {
        if (object.json().isEmpty()) {
            object.findings().add("it is an empty object", "name at least one field, or leave it out");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : object.json().keySet()) {
            Findings findings = object.at(name);
            fields.check(name, FieldUse.CONDITION, findings);
            object.text(name).ifPresent(text -> {
                checkSymbol(name, text, findings);
                values.put(name, text);
            });
        }
        return new Condition(values);
    }

    /** A symbol that isn't there would make a rule that never applies. */
    private void checkSymbol(String name, String text, Findings findings) {
        Schema.Field field = fields.event().getField(name);
        if (field != null
                && field.schema().getType() == Schema.Type.ENUM
                && !field.schema().hasEnumSymbol(text)) {
            findings.add(
                    "\"" + text + "\" is no symbol of the field's enum",
                    ClosestName.advice(text, field.schema().getEnumSymbols()));
        }
    }
}
