package io.carillon.schemas.registry;

import java.io.IOException;
import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tries of one question to the registry: counts them, waits between them, and gives up in time. */
final class Tries {

    private static final Logger log = LoggerFactory.getLogger(Tries.class);

    private final RegistryConfig config;
    private final long began = System.nanoTime();
    private int failures;

    Tries(RegistryConfig config) {
        this.config = config;
    }

    /** How long the next try may take. */
    Duration timeForOne() {
        Duration answer = config.patience().answer();
        return answer.compareTo(left()) < 0 ? answer : left();
    }

    void failed(IOException e) {
        failed(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
    }

    void failed(String why) {
        failed(why, null);
    }

    /** Waits for the next try; every node is asked once before the first wait. */
    private void failed(String why, @Nullable IOException cause) {
        failures++;
        int nodes = config.urls().size();
        Duration wait = failures % nodes == 0 ? config.patience().wait(failures / nodes - 1) : Duration.ZERO;
        if (wait.compareTo(left()) >= 0) {
            throw new RegistryUnavailableException(
                    "the schema registry at " + config.urls() + " could not be asked, tried " + failures + " times in "
                            + elapsed().toMillis() + " ms, last: " + why,
                    cause);
        }
        log.atWarn()
                .addKeyValue("urls", config.urls())
                .addKeyValue("failures", failures)
                .addKeyValue("reason", why)
                .log("The schema registry does not answer; trying again");
        sleep(wait);
    }

    private Duration left() {
        return config.patience().total().minus(elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
