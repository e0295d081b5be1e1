package io.carillon.gateway.session;

import io.carillon.gateway.config.DrainSettings;
import io.carillon.gateway.config.QueueSettings;
import io.carillon.gateway.protocol.CloseCode;
import io.carillon.gateway.protocol.ServerFrame.ConnectionDraining;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shuts the gateway's sessions down: nobody is let in, everybody is asked to move on, and whoever stays is closed. */
public final class Drain {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final SessionRegistry registry;
    private final SessionCloser closer;
    private final DrainSettings drain;
    private final QueueSettings queue;

    Drain(SessionRegistry registry, SessionCloser closer, DrainSettings drain, QueueSettings queue) {
        this.registry = registry;
        this.closer = closer;
        this.drain = drain;
        this.queue = queue;
    }

    /** Drains; returns when no session is left, after the window and the close timeout at most. */
    public void run() {
        registry.drain();
        LOG.atInfo().addKeyValue("sessions", registry.size()).log("Draining");
        long windowMillis = drain.window().toMillis();
        registry.all()
                .forEach(session -> session.reply(
                        new ConnectionDraining(ThreadLocalRandom.current().nextLong(windowMillis + 1))));
        awaitEmpty(drain.window());
        registry.all().forEach(session -> closer.close(session, CloseCode.DRAINING));
        awaitEmpty(queue.closeTimeout());
        registry.all().forEach(session -> session.connection().abort());
        LOG.atInfo().addKeyValue("sessions", registry.size()).log("Drained");
    }

    private void awaitEmpty(Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            while (registry.size() > 0 && System.nanoTime() < deadline) {
                Thread.sleep(GLANCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
