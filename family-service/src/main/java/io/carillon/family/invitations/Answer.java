package io.carillon.family.invitations;

import io.carillon.family.families.Done;
import io.carillon.family.families.InvitationStatus;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Refused;
import org.jspecify.annotations.Nullable;

/** What an invitee says to his invitation. */
public enum Answer {
    ACCEPT("accept", InvitationStatus.ACCEPTED),
    DECLINE("decline", InvitationStatus.DECLINED);

    private final String action;
    private final InvitationStatus status;

    Answer(String action, InvitationStatus status) {
        this.action = action;
        this.status = status;
    }

    /** The status of an invitation answered so. */
    InvitationStatus status() {
        return status;
    }

    /** Reads the action of a request. */
    static Outcome<Answer> parse(@Nullable String action) {
        for (Answer answer : values()) {
            if (answer.action.equals(action)) {
                return new Done<>(answer);
            }
        }
        return new Refused<>(new Refusal.InvalidField("action", "enum", "must be accept or decline"));
    }
}
