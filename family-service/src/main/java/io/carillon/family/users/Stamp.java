package io.carillon.family.users;

import java.time.Instant;

/**
 * When something happened and who did it.
 *
 * @param at in whole milliseconds
 * @param by a user's id
 */
public record Stamp(Instant at, String by) {

    /** Stands for what was not written down at the time. */
    public static Stamp unrecorded(String by) {
        return new Stamp(Instant.EPOCH, by);
    }

    boolean isRecorded() {
        return at.isAfter(Instant.EPOCH);
    }
}
