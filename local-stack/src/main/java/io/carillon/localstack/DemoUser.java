package io.carillon.localstack;

import java.util.Locale;

/** The people who can sign in at the token issuer; its {@code application.yaml} lists the same. */
public enum DemoUser {
    ALICE("user_01JGQ0A0000000000000000A11", "Alice Doe", "parent"),
    BOB("user_01JGQ0A0000000000000000B0B", "Bob Doe", "parent"),
    CAROL("user_01JGQ0A0000000000000000CA0", "Carol Roe", "parent"),
    /** A child. */
    DAVE("user_01JGQ0A0000000000000000DA0", "Dave Doe", "student"),
    /** The system admin. */
    ERIN("user_01JGQ0A0000000000000000E00", "Erin Poe", "admin");

    private final String userId;
    private final String fullName;
    private final String role;

    DemoUser(String userId, String fullName, String role) {
        this.userId = userId;
        this.fullName = fullName;
        this.role = role;
    }

    /** Returns the {@code sub} claim of the user's tokens. */
    public String userId() {
        return userId;
    }

    /** Returns the {@code preferred_username} claim, which is also the name to sign in with. */
    public String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the {@code email} claim. */
    public String email() {
        return username() + "@example.org";
    }

    /** Returns the {@code name} claim. */
    public String fullName() {
        return fullName;
    }

    /** Returns the {@code role} claim: parent, student or admin. */
    public String role() {
        return role;
    }

    /** Returns the password to sign in with. */
    public String password() {
        return username() + "-demo";
    }
}
