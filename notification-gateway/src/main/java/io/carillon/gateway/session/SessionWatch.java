package io.carillon.gateway.session;

import io.carillon.gateway.session.TimeLimits.Due;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at all sessions every so often: one coarse timer instead of several for each session. */
public final class SessionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);

    private final SessionRegistry registry;
    private final SessionCloser closer;
    private final TimeLimits limits;
    private final InstantSource clock;

    SessionWatch(SessionRegistry registry, SessionCloser closer, TimeLimits limits, InstantSource clock) {
        this.registry = registry;
        this.closer = closer;
        this.limits = limits;
        this.clock = clock;
    }

    /** Starts looking. */
    public void start(ScheduledExecutorService scheduler) {
        long millis = limits.heartbeat().resolution().toMillis();
        var _ = scheduler.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void look() {
        Instant now = clock.instant();
        long nowNanos = System.nanoTime();
        for (Session session : registry.all()) {
            try {
                Due due = limits.due(
                        session.vitals(), session.tokenEnd(), session.outbound().stalledNanos(nowNanos), now, nowNanos);
                attend(session, due, nowNanos);
            } catch (RuntimeException e) {
                LOG.atError()
                        .addKeyValue("session_id", session.id())
                        .setCause(e)
                        .log("Session could not be checked");
                session.connection().abort();
            }
        }
    }

    private void attend(Session session, Due due, long nowNanos) {
        switch (due) {
            case Due.Nothing() -> {}
            case Due.Ping() -> {
                session.vitals().pinged(nowNanos);
                session.connection().ping();
            }
            case Due.Warning() -> session.warn();
            case Due.Close(var code) -> closer.close(session, code);
            case Due.Cut() -> session.connection().abort();
        }
    }
}
