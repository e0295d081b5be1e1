package io.carillon.family.families;

/** In which of a family's two lists a member stands; what he may do is his {@link Role}'s matter. */
public enum Relation {
    /** In {@code parentIds}. */
    PARENT("parent"),
    /** In {@code studentIds}; never an admin. */
    STUDENT("student");

    private final String code;

    Relation(String code) {
        this.code = code;
    }

    /** The name used in events, in storage and on the wire. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if no relation has this code */
    public static Relation ofCode(String code) {
        for (Relation relation : values()) {
            if (relation.code.equals(code)) {
                return relation;
            }
        }
        throw new IllegalArgumentException("no such relation: " + code);
    }
}
