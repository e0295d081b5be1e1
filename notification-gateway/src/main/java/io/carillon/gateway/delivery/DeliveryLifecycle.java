package io.carillon.gateway.delivery;

import org.springframework.context.SmartLifecycle;

/** Delivery runs from before the web server lets anybody in until after it has let everybody out. */
final class DeliveryLifecycle implements SmartLifecycle {

    private final Deliveries deliveries;
    private final LogWatch watch;
    private volatile boolean running;

    DeliveryLifecycle(Deliveries deliveries, LogWatch watch) {
        this.deliveries = deliveries;
        this.watch = watch;
    }

    @Override
    public void start() {
        deliveries.start();
        watch.start();
        running = true;
    }

    @Override
    public void stop() {
        watch.close();
        deliveries.close();
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
