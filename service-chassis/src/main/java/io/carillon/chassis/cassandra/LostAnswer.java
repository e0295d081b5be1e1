package io.carillon.chassis.cassandra;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.RequestThrottlingException;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;

/** Tells failures that leave open whether a statement was applied from those that rule it out. */
public final class LostAnswer {

    private LostAnswer() {}

    /**
     * Passes if the statement may have been applied.
     *
     * @throws DriverException the failure itself, if it rules that out: the statement wasn't sent, or was refused
     */
    public static void require(DriverException failure) {
        switch (failure) {
            case AllNodesFailedException notSent -> throw notSent;
            case RequestThrottlingException notSent -> throw notSent;
            case UnavailableException refused -> throw refused;
            case QueryValidationException refused -> throw refused;
            default -> {
                // timeouts, lost connections, errors inside the server
            }
        }
    }
}
