package io.carillon.chassis.kafka;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** Something that another server must do for us once, tried in the background until it is done; in the health until then. */
public final class Preparation implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final String name;
    private final Runnable step;
    private volatile Health health =
            Health.down().withDetail("state", "not tried yet").build();
    private volatile @Nullable Thread worker;

    /**
     * Begins when the application does, as a bean.
     *
     * @param name for logs, what is prepared
     * @param step does it, may be repeated, and throws if it can't be done now
     */
    public Preparation(String name, Runnable step) {
        this.name = name;
        this.step = step;
    }

    @Override
    public void start() {
        Thread prepared = Thread.ofVirtual().name("prepare-" + name).unstarted(this::untilDone);
        worker = prepared;
        prepared.start();
    }

    private void untilDone() {
        for (Duration pause = FIRST_PAUSE; !tryOnce(); pause = longer(pause)) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Whether there is no reason to try again. */
    private boolean tryOnce() {
        try {
            step.run();
            health = Health.up().build();
            LOG.atInfo().addKeyValue("prepared", name).log("Prepared");
            return true;
        } catch (RuntimeException e) {
            health = Health.down(e).build();
            if (!isRunning()) {
                return true;
            }
            LOG.atWarn()
                    .addKeyValue("prepared", name)
                    .setCause(e)
                    .log("Not prepared yet, will try again: {}", e.getMessage());
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    @Override
    public void stop() {
        Thread running = worker;
        worker = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    @Override
    public Health health() {
        return health;
    }
}
