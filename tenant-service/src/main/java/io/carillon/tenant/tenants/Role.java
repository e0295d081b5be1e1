package io.carillon.tenant.tenants;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a member of a tenant is; the document's table "Tenant Role Permissions" has their levels. */
public enum Role {
    MEMBER(1),
    VIP(2),
    MODERATOR(3),
    ADMIN(4),
    /** There is always exactly one. */
    OWNER(5);

    private final int level;

    Role(int level) {
        this.level = level;
    }

    /** Higher ones have power over lower ones. */
    public int level() {
        return level;
    }

    /** Whether it is above another one. */
    public boolean isAbove(Role other) {
        return level > other.level;
    }

    /** As it stands in events, storage and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with a code. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** The codes of those that can be given: ownership is transferred instead. */
    public static List<String> givenCodes() {
        return Arrays.stream(values())
                .filter(role -> role != OWNER)
                .map(Role::code)
                .toList();
    }
}
