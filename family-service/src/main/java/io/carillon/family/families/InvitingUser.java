package io.carillon.family.families;

import io.carillon.family.users.Caller;
import io.carillon.family.users.FindingUser;
import io.carillon.family.users.User;
import io.carillon.schemas.Ids;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An admin invites a user, named by id, username or e-mail address, to his family. */
public final class InvitingUser {

    private final ChangingFamily changing;
    private final FindingUser finding;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public InvitingUser(ChangingFamily changing, FindingUser finding, Clock clock) {
        this.changing = changing;
        this.finding = finding;
        this.clock = clock;
    }

    /**
     * Refuses an invalid or unknown invitee, an unknown family, a caller who isn't an admin of it, and an invitee who is
     * a member or has an open invitation.
     */
    public Outcome<Invitation> invite(Caller caller, String familyId, @Nullable String invitee) {
        return switch (InviteeIdentifier.parse(invitee)) {
            case Refused<InviteeIdentifier>(Refusal refusal) -> new Refused<>(refusal);
            case Done<InviteeIdentifier>(InviteeIdentifier identifier) -> invite(caller, familyId, identifier);
        };
    }

    private Outcome<Invitation> invite(Caller caller, String familyId, InviteeIdentifier identifier) {
        Optional<User> invitee = finding.find(identifier.value());
        String invitationId = Ids.next("inv");
        return changing.change(
                familyId,
                family -> family.invite(invitationId, caller.user(), identifier, invitee, clock.instant()),
                caller.trace());
    }
}
