package io.carillon.family.families;

/** What a member may do inside a family. */
public enum Role {
    /** Manages the family: its details, members, invitations and account. */
    ADMIN("admin"),
    /** Sees the family and asks for tokens. */
    MEMBER("member");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The name used in events, in storage and on the wire. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if no role has this code */
    public static Role ofCode(String code) {
        for (Role role : values()) {
            if (role.code.equals(code)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no such role: " + code);
    }
}
