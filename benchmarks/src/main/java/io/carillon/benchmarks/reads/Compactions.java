package io.carillon.benchmarks.reads;

import com.datastax.oss.driver.api.core.CqlSession;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What the database does with its files in the background. */
final class Compactions {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int QUIET_LOOKS = 6;

    private Compactions() {}

    /** Returns when nothing was to be done for some seconds. */
    static void awaitEnd(CqlSession session) {
        for (int quiet = 0; quiet < QUIET_LOOKS; quiet++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            if (session.execute("SELECT * FROM system_views.sstable_tasks").one() != null) {
                quiet = 0;
            }
        }
    }
}
