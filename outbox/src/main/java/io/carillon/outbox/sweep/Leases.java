package io.carillon.outbox.sweep;

import com.datastax.oss.driver.api.core.CqlSession;
import java.time.Duration;
import java.util.UUID;

/** Which shards this instance may sweep. */
final class Leases {

    /** Times to live end on whole seconds, so a lease may end up to one second early. */
    private static final Duration SERVER_PRECISION = Duration.ofSeconds(1);

    private final String owner = UUID.randomUUID().toString();
    private final Duration ttl;
    private final AcquireLease acquire;
    private final RenewLease renew;
    private final ReleaseLease release;

    Leases(CqlSession session, String keyspace, Duration ttl) {
        this.ttl = ttl;
        acquire = new AcquireLease(session, keyspace);
        renew = new RenewLease(session, keyspace);
        release = new ReleaseLease(session, keyspace);
    }

    Lease of(int shard) {
        return new Lease(shard);
    }

    /** The lease of one shard, as this instance sees it. */
    final class Lease {

        private final int shard;
        private long asked;
        private boolean granted;

        private Lease(int shard) {
            this.shard = shard;
        }

        int shard() {
            return shard;
        }

        /** Takes or prolongs the lease if it can be had. */
        boolean take() {
            int ttlSeconds = Math.toIntExact(ttl.toSeconds());
            // From before the request: the server counts the time to live from a later moment than we do.
            long now = System.nanoTime();
            granted = (granted && renew.execute(shard, owner, ttlSeconds)) || acquire.execute(shard, owner, ttlSeconds);
            asked = now;
            return granted;
        }

        /** Whether the lease still holds, prolonging it once half of it is over; false means: stop at once. */
        boolean keep() {
            if (!granted || elapsed().compareTo(ttl.minus(SERVER_PRECISION)) >= 0) {
                return false;
            }
            return elapsed().compareTo(ttl.dividedBy(2)) < 0 || take();
        }

        private Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - asked);
        }

        void release() {
            if (granted) {
                granted = false;
                release.execute(shard, owner);
            }
        }
    }
}
