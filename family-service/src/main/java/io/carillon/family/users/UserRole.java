package io.carillon.family.users;

import java.util.Optional;

/** What somebody is on the platform; what he may do inside a family is the family's own matter. */
public enum UserRole {
    /** Grown up. */
    PARENT("parent"),
    /** A child; can't administer a family. */
    STUDENT("student"),
    /** A system admin: may do in every family what its admins may. Only a token makes one. */
    ADMIN("admin");

    private final String code;

    UserRole(String code) {
        this.code = code;
    }

    /** The name used in tokens, in storage and on the wire. */
    public String code() {
        return code;
    }

    /** The role with this code, if there is one: tokens of other issuers say what they like. */
    public static Optional<UserRole> find(String code) {
        for (UserRole role : values()) {
            if (role.code.equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException if no role has this code */
    public static UserRole ofCode(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no such role: " + code));
    }
}
