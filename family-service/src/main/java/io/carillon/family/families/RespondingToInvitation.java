package io.carillon.family.families;

import io.carillon.family.users.Caller;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An invitee accepts, and is a member, or declines. */
public final class RespondingToInvitation {

    private final ChangingFamily changing;
    private final Families families;
    private final Clock clock;

    /** @param clock in whole milliseconds, as precise as storage and events are */
    public RespondingToInvitation(ChangingFamily changing, Families families, Clock clock) {
        this.changing = changing;
        this.families = families;
        this.clock = clock;
    }

    /** Refuses an invalid action, an unknown invitation, another user's one and one that has its answer. */
    public Outcome<Invitation> respond(Caller caller, String invitationId, @Nullable String action) {
        return switch (Answer.parse(action)) {
            case Refused<Answer>(Refusal refusal) -> new Refused<>(refusal);
            case Done<Answer>(Answer answer) -> respond(caller, invitationId, answer);
        };
    }

    private Outcome<Invitation> respond(Caller caller, String invitationId, Answer answer) {
        Optional<String> familyId = families.familyOf(invitationId);
        if (familyId.isEmpty()) {
            return new Refused<>(new Refusal.UnknownInvitation(invitationId));
        }
        return changing.change(
                familyId.get(),
                family -> family.respond(invitationId, caller.user(), answer, clock.instant()),
                caller.trace());
    }
}
