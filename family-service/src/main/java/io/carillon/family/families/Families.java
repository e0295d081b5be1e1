package io.carillon.family.families;

import io.carillon.family.tracing.Traceparent;
import java.util.Optional;

/** The stored families. */
public interface Families {

    /** The version of a family that isn't there yet. */
    long NOT_FOUNDED = 0;

    /** A family as it is now. */
    Optional<Family> find(String familyId);

    /** The family that an invitation, if it was ever sent, leads to. */
    Optional<String> familyOf(String invitationId);

    /**
     * Writes the decision's changes and events together if the family still has the version they were decided on.
     *
     * @param expectedVersion {@link #NOT_FOUNDED} to found the family
     * @param trace carried into the events
     */
    Commit commit(String familyId, long expectedVersion, Accepted<?> decision, Traceparent trace);

    /** How a commit ended. */
    enum Commit {
        COMMITTED,
        /** Somebody else changed the family first, or the database dropped the attempt: decide again. */
        CONFLICT
    }
}
