package io.carillon.family.families;

import java.time.Instant;

/** That a user has an invitation without an answer, which may have expired since. */
public record OpenInvitation(String invitationId, Instant expiresAt) {

    /** Whether it can still be accepted. */
    public boolean isOpenAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
