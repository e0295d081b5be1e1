package io.carillon.gateway.presence;

import io.carillon.gateway.config.PresenceSettings;
import io.carillon.gateway.presence.PresentSessions.News;
import io.carillon.schemas.Ids;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down who is connected, on a thread of its own, and keeps the lease that says they still are. When something
 * may be lost, or the lease may have run out, everything is said anew under a new lease and the old one is ended: so
 * the log is right again without anybody knowing what exactly was wrong with it.
 */
final class LeaseKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(3);

    private final PresentSessions sessions;
    private final PresenceLog log;
    private final PresenceSettings settings;
    private final Runnable announcedAnew;
    private final Thread thread =
            Thread.ofPlatform().name("carillon-presence").daemon().unstarted(this::run);
    private String lease = Ids.next("lease");
    private long round;
    private long nextRoundNanos = System.nanoTime();
    private volatile long renewedNanos = System.nanoTime();
    private volatile boolean doubtful;
    private volatile boolean stopping;

    /**
     * A keeper that begins with {@link #start}.
     *
     * @param announcedAnew called when everything had to be said anew
     */
    LeaseKeeper(PresentSessions sessions, PresenceLog log, PresenceSettings settings, Runnable announcedAnew) {
        this.sessions = sessions;
        this.log = log;
        this.settings = settings;
        this.announcedAnew = announcedAnew;
    }

    void start() {
        thread.start();
    }

    /** Says that all sessions are over, if Kafka takes it at once, and stops. */
    void stop() throws InterruptedException {
        stopping = true;
        sessions.wake();
        thread.join(LONGEST_FAREWELL.multipliedBy(3));
    }

    private void run() {
        try {
            while (!stopping) {
                turn();
            }
            if (!doubtful) {
                write(sessions.takeNews());
                endLease(lease);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            log.close(LONGEST_FAREWELL);
        }
    }

    private void turn() throws InterruptedException {
        long millis = TimeUnit.NANOSECONDS.toMillis(nextRoundNanos - System.nanoTime());
        if (doubtful) {
            // News can wait: it will be part of what is said anew.
            sessions.takeNews();
        }
        sessions.awaitNews(millis);
        try {
            if (!doubtful) {
                write(sessions.takeNews());
            }
            if (millis <= 0) {
                nextRoundNanos = System.nanoTime() + settings.leaseInterval().toNanos();
                beginRound();
            }
        } catch (RuntimeException e) {
            LOG.warn("Who is connected can't be written down", e);
            doubtful = true;
        }
    }

    private void beginRound() throws InterruptedException {
        Collection<Present> open = sessions.all();
        if (open.isEmpty()) {
            renewedNanos = System.nanoTime();
        }
        if (doubtful
                || System.nanoTime() - renewedNanos > settings.leaseTimeout().toNanos()) {
            doubtful = true;
            announceAnew();
        } else {
            announceSome(open);
            renew(open);
        }
    }

    private void announceAnew() throws InterruptedException {
        if (!log.answers(lease)) {
            return;
        }
        String old = lease;
        lease = Ids.next("lease");
        doubtful = false;
        sessions.takeNews();
        Collection<Present> open = sessions.all();
        open.forEach(session -> write(new News(session, false)));
        renewedNanos = System.nanoTime();
        renew(open);
        endLease(old);
        announcedAnew.run();
        LOG.atInfo().addKeyValue("sessions", open.size()).log("Who is connected was said anew");
    }

    /** A part of all sessions each round, so that what another reader of the log lost comes back by itself. */
    private void announceSome(Collection<Present> open) {
        int parts = Math.max(1, Math.toIntExact(settings.announceInterval().dividedBy(settings.leaseInterval())));
        int part = Math.floorMod(round++, parts);
        open.stream()
                .filter(session -> Math.floorMod(session.sessionId().hashCode(), parts) == part)
                .forEach(session -> write(new News(session, false)));
    }

    private void renew(Collection<Present> open) {
        Set<Integer> partitions =
                open.stream().map(session -> log.partitionOf(session.userId())).collect(Collectors.toSet());
        long begun = System.nanoTime();
        AtomicInteger left = new AtomicInteger(partitions.size());
        for (int partition : partitions) {
            log.lease(lease, partition, false, written -> {
                noteOutcome(written);
                if (written && left.decrementAndGet() == 0) {
                    renewedNanos = begun;
                }
            });
        }
    }

    private void endLease(String ended) {
        for (int partition = 0; partition < log.partitions(); partition++) {
            log.lease(ended, partition, true, this::noteOutcome);
        }
    }

    private void write(Collection<News> news) {
        for (News one : news) {
            if (doubtful) {
                return;
            }
            write(one);
        }
    }

    private void write(News news) {
        log.session(news.session(), news.ended(), lease, this::noteOutcome);
    }

    private void noteOutcome(boolean written) {
        if (!written && !doubtful) {
            LOG.warn("Kafka does not take who is connected; it will be said anew");
            doubtful = true;
        }
    }
}
