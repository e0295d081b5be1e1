package io.carillon.gateway.delivery;

import io.carillon.gateway.config.DeliverySettings;
import io.carillon.gateway.log.DeliveryLog;
import io.carillon.gateway.log.LogAdmin;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again whether the broker answers and the delivery log is still the same one. */
public final class LogWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);

    private final Runnable ensureTopics;
    private final LogAdmin admin;
    private final DeliverySettings settings;
    private final Consumer<DeliveryLog> found;
    private final Thread thread = Thread.ofVirtual().name("carillon-log-watch").unstarted(this::run);
    private boolean topicsEnsured;
    private volatile Optional<String> problem = Optional.of("the delivery log has not been found yet");

    /**
     * A watch that begins with {@link #start}.
     *
     * @param ensureTopics run until it succeeds once, before the log is looked at
     * @param found told of the log each time it is seen
     */
    public LogWatch(Runnable ensureTopics, LogAdmin admin, DeliverySettings settings, Consumer<DeliveryLog> found) {
        this.ensureTopics = ensureTopics;
        this.admin = admin;
        this.settings = settings;
        this.found = found;
    }

    /** Starts watching. */
    public void start() {
        thread.start();
    }

    /** What is wrong with the log, in words; empty when all is well. */
    public Optional<String> problem() {
        return problem;
    }

    private void run() {
        try {
            while (true) {
                look();
                Thread.sleep(problem.isPresent() ? settings.retryInterval() : settings.checkInterval());
            }
        } catch (InterruptedException e) {
            LOG.debug("The log watch stops");
        }
    }

    private void look() throws InterruptedException {
        try {
            if (!topicsEnsured) {
                ensureTopics.run();
                topicsEnsured = true;
            }
            long patience = settings.checkInterval().toMillis();
            found.accept(admin.describe().toCompletableFuture().get(patience, TimeUnit.MILLISECONDS));
            report(Optional.empty());
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            report(Optional.of("the delivery log can't be reached: " + rootOf(e)));
        }
    }

    private void report(Optional<String> now) {
        if (now.isPresent() && problem.isEmpty()) {
            LOG.warn("Not ready: {}", now.get());
        } else if (now.isEmpty() && problem.isPresent()) {
            LOG.info("The delivery log is there");
        }
        problem = now;
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null ? e : e.getCause();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
