package io.carillon.family.invitations;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Done;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Relation;
import io.carillon.family.invitations.InvitationRules.Wish;
import io.carillon.family.users.Caller;
import io.carillon.family.users.FindingUser;
import io.carillon.family.users.UserProfile;
import io.carillon.family.users.Users;
import io.carillon.schemas.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An admin invites a user, named by id, username or e-mail address, to his family. */
public final class InvitingUser {

    private final ChangingFamily changing;
    private final Users users;
    private final FindingUser finding;
    private final ReaddressingInvitations readdressing;
    private final Duration validity;
    private final Clock clock;

    /**
     * @param validity how long an invitation can be answered
     * @param clock in whole milliseconds, as precise as storage and events are
     */
    public InvitingUser(
            ChangingFamily changing,
            Users users,
            ReaddressingInvitations readdressing,
            Duration validity,
            Clock clock) {
        this.changing = changing;
        this.users = users;
        this.finding = new FindingUser(users);
        this.readdressing = readdressing;
        this.validity = validity;
        this.clock = clock;
    }

    /**
     * Refuses an invalid or unknown invitee, an invalid relation, an unknown family, a caller who isn't an admin of it, and
     * an invitee who is a member or has an open invitation.
     *
     * @param relation in which list he is to stand, {@code parent} or {@code student}; null for what suits his role
     */
    public Outcome<Invitation> invite(
            Caller caller, String familyId, @Nullable String invitee, @Nullable String relation) {
        return InviteeIdentifier.parse(invitee)
                .then(identifier ->
                        Relation.parse(relation).then(wished -> invite(caller, familyId, identifier, wished)));
    }

    private Outcome<Invitation> invite(
            Caller caller, String familyId, InviteeIdentifier identifier, Optional<Relation> relation) {
        Optional<UserProfile> invitee = finding.find(identifier.value()).flatMap(user -> users.profile(user.id()));
        Wish wish = new Wish(Ids.next("inv"), caller, identifier, invitee, relation, validity);
        Outcome<Invitation> invited = changing.change(
                familyId, family -> InvitationRules.invite(family, wish, clock.instant()), caller.trace());
        if (invited instanceof Done<Invitation>(Invitation sent)) {
            readdressing.settle(sent, caller.trace());
        }
        return invited;
    }
}
