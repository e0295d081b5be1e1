package io.carillon.family.invitations;

import io.carillon.family.families.Done;
import io.carillon.family.families.Families;
import io.carillon.family.families.Family;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Page;
import io.carillon.family.families.PageRequest;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import io.carillon.family.invitations.Selection.Entry;
import io.carillon.family.users.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An admin looks at the invitations that his family sent, newest first. */
public final class ListingSentInvitations {

    private final Families families;
    private final Invitations invitations;
    private final Clock clock;

    public ListingSentInvitations(Families families, Invitations invitations, Clock clock) {
        this.families = families;
        this.invitations = invitations;
        this.clock = clock;
    }

    /**
     * Refuses an invalid status, an unknown family, and a caller who isn't an admin of it.
     *
     * @param status null for all
     */
    public Outcome<Page<Invitation>> list(
            Caller caller, String familyId, @Nullable String status, PageRequest request) {
        return InvitationFilter.parse(status)
                .then(filter -> refusal(caller, familyId)
                        .<Outcome<Page<Invitation>>>map(Refused::new)
                        .orElseGet(() -> new Done<>(page(familyId, filter, request))));
    }

    private Optional<Refusal> refusal(Caller caller, String familyId) {
        Optional<Family> family = families.find(familyId);
        if (family.isEmpty()) {
            return Optional.of(new Refusal.UnknownFamily(familyId));
        }
        return family.get()
                .refusalToShow(caller)
                .or(() -> family.get().isManagedBy(caller) ? Optional.empty() : Optional.of(new Refusal.NotAnAdmin()));
    }

    private Page<Invitation> page(String familyId, InvitationFilter filter, PageRequest request) {
        Instant now = clock.instant();
        return Selection.page(
                request,
                (after, limit) -> invitations.sentBy(familyId, after, limit).stream()
                        .map(sent -> new Entry<>(sent.id(), filter.select(sent, now)))
                        .toList());
    }
}
