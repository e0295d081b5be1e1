package io.carillon.family.families;

import io.carillon.chassis.tracing.Traceparent;
import io.carillon.family.users.Caller;
import io.carillon.family.users.User;

/** The users of the tests. */
public final class People {

    public static final User ALICE = new User("user_alice", "alice", "alice@example.org");
    public static final User BOB = new User("user_bob", "bob", "bob@example.org");
    public static final User CAROL = new User("user_carol", "carol", "carol@example.org");
    public static final User ERIN = new User("user_erin", "erin", "erin@example.org");

    private People() {}

    public static Caller calling(User user) {
        return new Caller(user, false, Traceparent.begin());
    }

    /** Calls with a token that makes him a system admin. */
    public static Caller callingAsSystemAdmin(User user) {
        return new Caller(user, true, Traceparent.begin());
    }
}
