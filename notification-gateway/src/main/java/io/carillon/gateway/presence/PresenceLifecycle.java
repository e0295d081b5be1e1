package io.carillon.gateway.presence;

import org.springframework.context.SmartLifecycle;

/** Presence is written down from before anybody is let in until after everybody has been let out. */
final class PresenceLifecycle implements SmartLifecycle {

    private final LeaseKeeper keeper;
    private volatile boolean running;

    PresenceLifecycle(LeaseKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void start() {
        keeper.start();
        running = true;
    }

    @Override
    public void stop() {
        try {
            keeper.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
