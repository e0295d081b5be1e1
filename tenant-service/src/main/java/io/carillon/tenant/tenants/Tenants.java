package io.carillon.tenant.tenants;

import io.carillon.chassis.tracing.Traceparent;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The stored tenants, and the one aggregate of what concerns no tenant. */
public interface Tenants {

    /** The version of an aggregate that isn't there yet. */
    long NOT_FOUNDED = 0;

    /** The aggregate of what concerns the whole system. */
    String SYSTEM = "system";

    /**
     * A tenant as it is now.
     *
     * @param userIds whose standings are wanted
     */
    Optional<Tenant> find(String tenantId, Set<String> userIds);

    /** How many events an aggregate has had; {@link #NOT_FOUNDED} if it isn't there. */
    long version(String aggregateId);

    /** Several tenants, without standings; those that aren't there are left out. */
    Collection<Tenant> findAll(Collection<String> tenantIds);

    /**
     * Writes the decision's changes and events together if the aggregate still has the version they were decided on.
     *
     * @param aggregateId of a tenant, or {@link #SYSTEM}
     * @param expectedVersion {@link #NOT_FOUNDED} to found it
     * @param trace carried into the events
     */
    Commit commit(String aggregateId, long expectedVersion, Accepted<?> decision, Traceparent trace);

    /** How a commit ended. */
    enum Commit {
        COMMITTED,
        /** Somebody else was first, or the database dropped the attempt: decide again. */
        CONFLICT
    }
}
