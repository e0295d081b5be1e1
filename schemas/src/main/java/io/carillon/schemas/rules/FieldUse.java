package io.carillon.schemas.rules;

import java.util.List;
import org.apache.avro.Schema;

/** What a rule uses a field for, and which Avro types serve. */
enum FieldUse {
    /** One user's id, or null for nobody. */
    USER("a string, or an optional one"),
    /** Users' ids, or null for nobody. */
    USERS("a string or an array of strings, or an optional one"),
    /** A scope's or channel's name, or a piece of it. */
    NAME("a string that cannot be null"),
    /** A role, or null for none. */
    ROLE("a string or an enum, or an optional one"),
    /** What a user is called, or null for nothing of its own. */
    NICKNAME("a string, or an optional one"),
    /** What a rule's condition looks at. */
    CONDITION("a string or an enum that cannot be null"),
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
            case USER, NICKNAME -> isText(nonNull(type));
            case USERS -> isText(nonNull(type)) || isTexts(nonNull(type));
            case NAME -> isText(type);
            case ROLE -> isTextOrEnum(nonNull(type));
            case CONDITION -> isTextOrEnum(type);
            case DATA -> true;
        };
    }

    private static boolean isText(Schema type) {
        return type.getType() == Schema.Type.STRING;
    }

    private static boolean isTextOrEnum(Schema type) {
        return isText(type) || type.getType() == Schema.Type.ENUM;
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
