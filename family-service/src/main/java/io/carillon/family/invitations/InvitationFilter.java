package io.carillon.family.invitations;

import io.carillon.family.families.Done;
import io.carillon.family.families.Invitation;
import io.carillon.family.families.InvitationStatus;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which invitations are asked for.
 *
 * @param status nothing for all
 */
record InvitationFilter(Optional<InvitationStatus> status) {

    /** Reads the parameter of a request, which may be absent. */
    static Outcome<InvitationFilter> parse(@Nullable String code) {
        if (code == null) {
            return new Done<>(new InvitationFilter(Optional.empty()));
        }
        for (InvitationStatus status : InvitationStatus.values()) {
            if (status.code().equals(code)) {
                return new Done<>(new InvitationFilter(Optional.of(status)));
            }
        }
        return new Refused<>(
                new Refusal.InvalidField("status", "enum", "must be pending, accepted, declined, revoked or expired"));
    }

    /** The invitation as it stands at a moment, if it is asked for. */
    Optional<Invitation> select(Invitation invitation, Instant now) {
        InvitationStatus standing = invitation.statusAt(now);
        return status.isEmpty() || status.get() == standing ? Optional.of(invitation.with(standing)) : Optional.empty();
    }
}
