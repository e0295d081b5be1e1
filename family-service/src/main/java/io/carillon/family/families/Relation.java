package io.carillon.family.families;

import io.carillon.family.users.UserRole;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** Reads the field of a request, which may be absent. */
    public static Outcome<Optional<Relation>> parse(@Nullable String code) {
        if (code == null) {
            return new Done<>(Optional.empty());
        }
        for (Relation relation : values()) {
            if (relation.code.equals(code)) {
                return new Done<>(Optional.of(relation));
            }
        }
        return new Refused<>(new Refusal.InvalidField("relation", "enum", "must be parent or student"));
    }

    /** Where somebody with this role stands unless it is said otherwise. */
    public static Relation suiting(UserRole role) {
        return role == UserRole.STUDENT ? STUDENT : PARENT;
    }
}
