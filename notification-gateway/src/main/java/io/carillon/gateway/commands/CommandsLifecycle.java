package io.carillon.gateway.commands;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * Answers are read from before the web server lets anybody in until after it has let everybody out. A start waits a
 * while until commands can be passed on: clients that come back after a restart send again what was not answered, and
 * would be told that nothing has happened.
 */
final class CommandsLifecycle implements SmartLifecycle {

    /** After delivery, which makes sure of the topics. */
    private static final int AFTER_DELIVERY = 1;

    private static final Duration GLANCE = Duration.ofMillis(20);

    private final CommandPreparation preparation;
    private final AnswerReader reader;
    private final Duration startPatience;
    private volatile boolean running;

    CommandsLifecycle(CommandPreparation preparation, AnswerReader reader, Duration startPatience) {
        this.preparation = preparation;
        this.reader = reader;
        this.startPatience = startPatience;
    }

    @Override
    public void start() {
        preparation.start();
        reader.start();
        awaitReady();
        running = true;
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + startPatience.toNanos();
        try {
            while (!ready() && System.nanoTime() < deadline) {
                Thread.sleep(GLANCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ready() {
        return preparation.done() && reader.partition().isPresent();
    }

    @Override
    public void stop() {
        preparation.close();
        reader.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_DELIVERY;
    }
}
