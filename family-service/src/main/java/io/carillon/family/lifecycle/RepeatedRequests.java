package io.carillon.family.lifecycle;

import io.carillon.family.families.Accepted;
import io.carillon.family.families.Decision;
import io.carillon.family.families.Done;
import io.carillon.family.families.Families;
import io.carillon.family.families.Family;
import io.carillon.family.families.FamilySources;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.families.Unchanged;
import io.carillon.family.invitations.Invitations;
import io.carillon.family.users.Caller;
import java.util.List;
import java.util.Optional;

/** Recognises the families that an earlier, equal request founded. */
public final class RepeatedRequests {

    private final Families families;
    private final FamilySources sources;
    private final Invitations invitations;

    public RepeatedRequests(Families families, FamilySources sources, Invitations invitations) {
        this.families = families;
        this.sources = sources;
        this.invitations = invitations;
    }

    /** The family that has the request's id, if there is one. */
    Optional<Family> find(String familyId) {
        return families.find(familyId);
    }

    Outcome<Created> answer(Caller caller, Family there, String source) {
        return switch (decide(caller, there, source)) {
            case Unchanged<Created>(Created created) -> new Done<>(created);
            case Refused<Created> refused -> refused;
            case Accepted<Created> accepted -> throw new IllegalStateException("founded again: " + accepted);
        };
    }

    /** The family if it was founded from the same; nothing is founded either way. */
    Decision<Created> decide(Caller caller, Family there, String source) {
        if (sources.find(there.id()).filter(source::equals).isEmpty()) {
            return new Refused<>(new Refusal.IdempotencyKeyReused());
        }
        return there.refusalToShow(caller)
                .<Decision<Created>>map(Refused::new)
                .orElseGet(() -> new Unchanged<>(new Created(there, openInvitations(there), true)));
    }

    private List<Invitation> openInvitations(Family family) {
        return family.openInvitations().values().stream()
                .flatMap(open -> invitations.find(family.id(), open.invitationId()).stream())
                .toList();
    }
}
