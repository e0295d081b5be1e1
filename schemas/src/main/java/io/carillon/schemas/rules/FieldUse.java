package io.carillon.schemas.rules;

import java.util.List;
import org.apache.avro.Schema;

/** What a rule uses a field for, and which Avro types serve. */
enum FieldUse {
    /** One user's id, or null for nobody. */
    USER("a string, or an optional one"),
    /** Users' ids, or null for nobody. */
    USERS("a string or an array of strings, or an optional one"),
    /** A piece of a scope's or channel's name. */
    NAME("a string that cannot be null"),
    /** A role, or null for none. */
    ROLE("a string or an enum, or an optional one"),
    /** Data for the client. */
    DATA("anything");

    private final String needed;

    FieldUse(String needed) {
        this.needed = needed;
    }

    /** The types that serve, in words. */
    String needed() {
        return needed;
    }

    boolean accepts(Schema type) {
        return switch (this) {
            case USER -> isText(nonNull(type));
            case USERS -> isText(nonNull(type)) || isTexts(nonNull(type));
            case NAME -> isText(type);
            case ROLE -> isText(nonNull(type)) || nonNull(type).getType() == Schema.Type.ENUM;
            case DATA -> true;
        };
    }

    private static boolean isText(Schema type) {
        return type.getType() == Schema.Type.STRING;
    }

    private static boolean isTexts(Schema type) {
        return type.getType() == Schema.Type.ARRAY && isText(type.getElementType());
    }

    /** The type of an optional value: a union of null and one other type; any other type as it is. */
    private static Schema nonNull(Schema type) {
        if (!type.isUnion() || type.getTypes().size() != 2 || !type.isNullable()) {
            return type;
        }
        List<Schema> branches = type.getTypes();
        return branches.getFirst().getType() == Schema.Type.NULL ? branches.getLast() : branches.getFirst();
    }
}
