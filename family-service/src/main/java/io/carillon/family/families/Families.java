package io.carillon.family.families;

import io.carillon.chassis.tracing.Traceparent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The stored families. */
public interface Families {

    /** The version of a family that isn't there yet. */
    long NOT_FOUNDED = 0;

    /** A family as it is now, deleted ones included. */
    Optional<Family> find(String familyId);

    /** Several families as they are now, by id, read at the same time; those that aren't there are left out. */
    Map<String, Family> findAll(Collection<String> familyIds);

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
