package io.carillon.localstack;

import java.util.Locale;

/** The people who can sign in at the token issuer; its {@code application.yaml} lists the same. */
public enum DemoUser {
    ALICE("user_01JGQ0A0000000000000000A11"),
    BOB("user_01JGQ0A0000000000000000B0B"),
    CAROL("user_01JGQ0A0000000000000000CA0"),
    DAVE("user_01JGQ0A0000000000000000DA0");

    private final String userId;

    DemoUser(String userId) {
        this.userId = userId;
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

    /** Returns the password to sign in with. */
    public String password() {
        return username() + "-demo";
    }
}
