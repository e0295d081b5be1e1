package io.carillon.family.invitations;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Done;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.invitations.InvitationRules.Response;
import io.carillon.family.users.Caller;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An invitee accepts, and is a member, or declines. */
public final class RespondingToInvitation {

    private final ChangingFamily changing;
    private final Invitations invitations;
    private final int maxMembers;
    private final Clock clock;

    /**
     * @param maxMembers of a family
     * @param clock in whole milliseconds, as precise as storage and events are
     */
    public RespondingToInvitation(ChangingFamily changing, Invitations invitations, int maxMembers, Clock clock) {
        this.changing = changing;
        this.invitations = invitations;
        this.maxMembers = maxMembers;
        this.clock = clock;
    }

    /** Refuses an invalid action, an unknown invitation, another user's one, one that isn't open any more, and one member too many. */
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
        Response response = new Response(caller, answer, maxMembers);
        return changing.change(
                familyId.get(),
                family -> InvitationRules.respond(
                        family, invitationId, invitations.find(family.id(), invitationId), response, clock.instant()),
                caller.trace());
    }
}
