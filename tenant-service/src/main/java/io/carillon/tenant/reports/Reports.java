package io.carillon.tenant.reports;

/** The reports that were taken lately. */
@FunctionalInterface
public interface Reports {

    /**
     * Whether one was.
     *
     * @param aggregateId the tenant's, or that of the whole system
     * @param report what makes it the same one when it is sent again
     */
    boolean wasTaken(String aggregateId, String report);
}
