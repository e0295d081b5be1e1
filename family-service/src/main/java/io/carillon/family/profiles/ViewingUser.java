package io.carillon.family.profiles;

import io.carillon.family.families.Done;
import io.carillon.family.families.FamiliesOfMember;
import io.carillon.family.families.Family;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.users.Caller;
import io.carillon.family.users.User;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.Users;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looks at a user: himself and system admins see all of him, who shares a family with him sees the families they
 * share, and nobody else can tell whether he exists.
 */
public final class ViewingUser {

    private final Users users;
    private final FamiliesOfMember familiesOfMember;

    public ViewingUser(Users users, FamiliesOfMember familiesOfMember) {
        this.users = users;
        this.familiesOfMember = familiesOfMember;
    }

    /** Who asks for a placeholder that somebody adopted sees the adopter. */
    public Outcome<VisibleUser> view(Caller caller, String userId) {
        return view(caller, userId, users.profile(userId));
    }

    /** @param email in any case */
    public Outcome<VisibleUser> viewByEmail(Caller caller, @Nullable String email) {
        if (email == null || email.isBlank()) {
            return new Refused<>(new Refusal.InvalidField("email", "required", "is required"));
        }
        return view(caller, email, users.byEmail(User.normalised(email)).flatMap(user -> users.profile(user.id())));
    }

    private Outcome<VisibleUser> view(Caller caller, String askedFor, Optional<UserProfile> found) {
        return found.flatMap(profile -> visible(caller, profile))
                .<Outcome<VisibleUser>>map(Done::new)
                .orElseGet(() -> new Refused<>(new Refusal.UnknownUser(askedFor)));
    }

    private Optional<VisibleUser> visible(Caller caller, UserProfile profile) {
        List<Family> all = familiesOfMember.find(profile.id());
        if (seesAll(caller, profile)) {
            return Optional.of(new VisibleUser(profile, all));
        }
        List<Family> shared = all.stream()
                .filter(family -> family.isListedBy(caller.user().id()))
                .toList();
        return shared.isEmpty() ? Optional.empty() : Optional.of(new VisibleUser(profile, shared));
    }

    static boolean seesAll(Caller caller, UserProfile profile) {
        return caller.systemAdmin() || caller.user().id().equals(profile.id());
    }
}
