package io.carillon.family.invitations;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Done;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.users.Caller;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An invitee accepts, and is a member, or declines. */
public final class RespondingToInvitation {

    private final ChangingFamily changing;
    private final Invitations invitations;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public RespondingToInvitation(ChangingFamily changing, Invitations invitations, Clock clock) {
        this.changing = changing;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Refuses an invalid action, an unknown invitation, another user's one and one that isn't open any more. */
    public Outcome<Invitation> respond(Caller caller, String invitationId, @Nullable String action) {
        return switch (Answer.parse(action)) {
            case Refused<Answer>(Refusal refusal) -> new Refused<>(refusal);
            case Done<Answer>(Answer answer) -> respond(caller, invitationId, answer);
        };
    }

    private Outcome<Invitation> respond(Caller caller, String invitationId, Answer answer) {
        Optional<String> familyId = invitations.familyOf(invitationId);
        if (familyId.isEmpty()) {
            return new Refused<>(new Refusal.UnknownInvitation(invitationId));
        }
        return changing.change(
                familyId.get(),
                family -> InvitationRules.respond(
                        family,
                        invitationId,
                        invitations.find(family.id(), invitationId),
                        caller,
                        answer,
                        clock.instant()),
                caller.trace());
    }
}
