package io.carillon.family.invitations;

import io.carillon.family.families.Outcome;
import io.carillon.family.families.Refusal;
import io.carillon.family.families.Text;
import org.jspecify.annotations.Nullable;

/**
 * How an inviter names the user he means: an id, a username or an e-mail address, 1 to 320 characters after trimming
 * (the longest address: 64 before the at sign and 255 behind it, RFC 5321).
 *
 * @param value trimmed
 */
record InviteeIdentifier(String value) {

    static final int MAX_CHARACTERS = 320;

    static Outcome<InviteeIdentifier> parse(@Nullable String raw) {
        return Text.parse(Refusal.UnknownInvitee.FIELD, raw, MAX_CHARACTERS, InviteeIdentifier::new);
    }
}
