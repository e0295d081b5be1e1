package io.carillon.resolver.membership;

import io.carillon.resolver.log.LogPosition;

/**
 * What the store keeps of one user in one scope: how he stands now, which record made it so, and how he stood before.
 *
 * <p>The step back is what makes a record read again after a crash meet the members it met the first time: the store
 * may already hold changes of records behind it, because state and output are not written atomically.
 */
record StoredMembership(Standing now, Standing before, LogPosition changed) {

    /** How the user stood when the record at {@code reader} was written, as far as one step back tells. */
    Standing seenFrom(LogPosition reader) {
        return changed.isAfter(reader) ? before : now;
    }

    /** Whether the change of the record at {@code position}, or a later one, is already in here. */
    boolean includes(LogPosition position) {
        return changed.isAfter(position.justBefore());
    }
}
