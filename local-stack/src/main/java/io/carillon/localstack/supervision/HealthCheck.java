package io.carillon.localstack.supervision;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Asks a server once whether it can do its work. */
@FunctionalInterface
public interface HealthCheck {
    /** How long a start may at most seem longer than it is. */
    long POLL_MILLIS = 40;

    /**
     * Asks once.
     *
     * @return whether the server gave the right answer
     * @throws IOException when it cannot be reached, which while it starts is the usual case
     * @throws InterruptedException when the calling thread is to stop waiting
     */
    boolean passes() throws IOException, InterruptedException;

    /**
     * Asks until the check passes.
     *
     * @param alive whether there is still something to wait for
     * @param timeout how long to ask
     * @return whether it passed
     * @throws InterruptedException when the calling thread is to stop waiting
     */
    default boolean passesWithin(Duration timeout, BooleanSupplier alive) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (alive.getAsBoolean() && System.nanoTime() < deadline) {
            try {
                if (passes()) {
                    return true;
                }
            } catch (IOException notYet) {
                // Refused connections are what waiting is for.
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return false;
    }

    /**
     * Passes when a GET is answered with a status in the 200s within two seconds.
     *
     * @param url of the health endpoint
     */
    static HealthCheck http(URI url) {
        return new HttpHealthCheck(url);
    }
}
