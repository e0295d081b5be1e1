package io.carillon.family.lifecycle;

import io.carillon.family.families.Fingerprint;
import io.carillon.family.families.Outcome;
import io.carillon.family.families.Text;
import io.carillon.family.users.Caller;
import io.carillon.schemas.Ids;

/**
 * What a caller marks a request with, so that sending it again does nothing twice: 1 to 255 characters after trimming. The
 * family gets an id that follows from caller and key, which a repetition meets again.
 *
 * @param value trimmed
 */
record IdempotencyKey(String value) {

    static final int MAX_CHARACTERS = 255;

    static Outcome<IdempotencyKey> parse(String raw) {
        return Text.parse("Idempotency-Key", raw, MAX_CHARACTERS, IdempotencyKey::new);
    }

    String familyId(Caller caller) {
        return Ids.derived(
                "fam", new Fingerprint().and(caller.user().id()).and(value).bytes());
    }
}
