package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.pusher.log.ChannelLog;
import io.carillon.gateway.pusher.log.ChannelPreparation;
import io.carillon.gateway.pusher.occupancy.Occupancy;
import org.springframework.context.SmartLifecycle;

/** Channels are read and written from before anybody is let in until after everybody has been let out. */
final class PusherLifecycle implements SmartLifecycle {

    /** After delivery, which makes sure of the topics. */
    private static final int AFTER_DELIVERY = 1;

    private final ChannelPreparation preparation;
    private final ChannelLog log;
    private final Occupancy occupancy;
    private volatile boolean running;

    PusherLifecycle(ChannelPreparation preparation, ChannelLog log, Occupancy occupancy) {
        this.preparation = preparation;
        this.log = log;
        this.occupancy = occupancy;
    }

    @Override
    public void start() {
        preparation.start();
        log.start();
        occupancy.start();
        running = true;
    }

    @Override
    public void stop() {
        preparation.close();
        occupancy.close();
        log.close();
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
