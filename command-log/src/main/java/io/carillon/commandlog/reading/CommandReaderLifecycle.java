package io.carillon.commandlog.reading;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets commands be read when all is there that deciding them needs, and not any more before the rest goes. */
final class CommandReaderLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CommandReaderLifecycle.class);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final CommandReader reader;
    private final StartCondition condition;
    private final Thread starter =
            Thread.ofVirtual().name("carillon-commands-start").unstarted(this::startWhenReady);
    private volatile boolean running;
    private volatile boolean reading;
    private volatile String problem = "not started yet";

    CommandReaderLifecycle(CommandReader reader, StartCondition condition) {
        this.reader = reader;
        this.condition = condition;
    }

    @Override
    public void start() {
        running = true;
        starter.start();
    }

    private void startWhenReady() {
        try {
            for (Optional<String> missing = condition.missing(); missing.isPresent(); missing = condition.missing()) {
                if (!missing.get().equals(problem)) {
                    problem = missing.get();
                    LOG.info("Commands are not read yet: {}", problem);
                }
                Thread.sleep(GLANCE);
            }
            reader.start();
            reading = true;
        } catch (InterruptedException e) {
            LOG.debug("The service stops before it has read commands");
        }
    }

    boolean isWell() {
        return reading && reader.alive();
    }

    /** It read commands and ended, though nobody told it to. */
    boolean hasFailed() {
        return running && reading && !reader.alive();
    }

    String problem() {
        return reading ? "the reader of commands failed" : problem;
    }

    @Override
    public void stop() {
        running = false;
        starter.interrupt();
        reader.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends after the web server, whose last requests wait for what becomes of their commands. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4_096;
    }
}
