package io.carillon.tenant.tenants;

import java.time.Duration;
import java.util.Optional;

/** How much may be changed in one tenant, so that none takes the service from the others. */
@FunctionalInterface
public interface ChangeLimit {

    /** Counts one change; if it is too much, how long until it wouldn't be. */
    Optional<Duration> take(String tenantId);
}
