package io.carillon.gateway.session;

import org.springframework.context.SmartLifecycle;

/** Drains before anything else stops: in the last phase to start, which is the first to stop. */
final class DrainLifecycle implements SmartLifecycle {

    private final Drain drain;
    private volatile boolean running;

    DrainLifecycle(Drain drain) {
        this.drain = drain;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        drain.run();
        running = false;
    }

    /** Others drain at the same time. */
    @Override
    public void stop(Runnable stopped) {
        Thread.ofVirtual().name("carillon-drain").start(() -> {
            stop();
            stopped.run();
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
