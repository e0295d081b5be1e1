package io.carillon.family.profiles;

import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.users.Caller;
import io.carillon.family.users.ProfileChange;
import io.carillon.family.users.Stamp;
import io.carillon.family.users.Users;
import java.time.Clock;

/** A user, or a system admin for him, changes what is known of him. */
public final class UpdatingProfile {

    private final ViewingUser viewing;
    private final Users users;
    private final Clock clock;

    /** @param clock in whole milliseconds */
    public UpdatingProfile(ViewingUser viewing, Users users, Clock clock) {
        this.viewing = viewing;
        this.users = users;
        this.clock = clock;
    }

    /** The user as he is afterwards. A change that says nothing leaves him unmodified. */
    public Outcome<VisibleUser> update(Caller caller, String userId, ProfileChange change) {
        return viewing.view(caller, userId).then(user -> {
            if (!ViewingUser.seesAll(caller, user.profile())) {
                return new Refused<>(new Refusal.NotASystemAdmin());
            }
            if (!change.isEmpty()) {
                String by = caller.user().id();
                users.update(user.profile().id(), change, new Stamp(clock.instant(), by));
            }
            return viewing.view(caller, user.profile().id());
        });
    }
}
