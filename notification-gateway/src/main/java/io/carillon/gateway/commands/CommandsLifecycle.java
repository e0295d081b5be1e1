package io.carillon.gateway.commands;

import org.springframework.context.SmartLifecycle;

/** Answers are read from before the web server lets anybody in until after it has let everybody out. */
final class CommandsLifecycle implements SmartLifecycle {

    private final CommandPreparation preparation;
    private final AnswerReader reader;
    private volatile boolean running;

    CommandsLifecycle(CommandPreparation preparation, AnswerReader reader) {
        this.preparation = preparation;
        this.reader = reader;
    }

    @Override
    public void start() {
        preparation.start();
        reader.start();
        running = true;
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
        return 0;
    }
}
