package io.carillon.schemas.rules;

import org.apache.avro.Schema;

/** An event's schema with fields of many types, to which tests add rules. */
final class EventSchemas {

    private EventSchemas() {}

    /** The schema with these properties beside its fields, such as {@code "notify": []}. */
    static Schema with(String properties) {
        return new Schema.Parser().parse("""
                {
                  "type": "record", "name": "RoleChanged", "namespace": "test",
                  %s
                  "fields": [
                    {"name": "family_id", "type": "string"},
                    {"name": "user_id", "type": "string"},
                    {"name": "inviter_id", "type": ["null", "string"], "default": null},
                    {"name": "guest_ids", "type": {"type": "array", "items": "string"}},
                    {"name": "new_role", "type": {"type": "enum", "name": "Role", "symbols": ["admin", "member"]}},
                    {"name": "amount", "type": "int"}
                  ]
                }
                """.formatted(properties.isBlank() ? "" : properties + ","));
    }

    /** The schema with one notify rule. */
    static Schema withRule(String rule) {
        return with("\"notify\": [" + rule + "]");
    }
}
