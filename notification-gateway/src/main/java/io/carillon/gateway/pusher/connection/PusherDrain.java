package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.pusher.protocol.PusherError;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Shuts the dialect's connections down: nobody is let in, and one after the other is closed with what means come back
 * at once, spread over the window of the native sessions, which drain at the same time.
 */
final class PusherDrain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PusherDrain.class);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Connections connections;
    private final GatewayProperties properties;
    private volatile boolean running;

    PusherDrain(Connections connections, GatewayProperties properties) {
        this.connections = connections;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable stopped) {
        Thread.ofVirtual().name("pusher-drain").start(() -> {
            stop();
            stopped.run();
        });
    }

    @Override
    public void stop() {
        connections.drain();
        LOG.atInfo().addKeyValue("connections", connections.size()).log("Draining Pusher connections");
        try {
            closeAll();
            awaitNone();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connections.all().forEach(PusherConnection::abort);
        running = false;
    }

    private void closeAll() throws InterruptedException {
        Queue<PusherConnection> open = new ArrayDeque<>(connections.all());
        Duration pause = properties.drain().window().dividedBy(Math.max(1, open.size()));
        for (PusherConnection next = open.poll(); next != null; next = open.poll()) {
            next.close(PusherError.RECONNECT, "The gateway shuts down");
            if (!open.isEmpty()) {
                Thread.sleep(pause);
            }
        }
    }

    private void awaitNone() throws InterruptedException {
        long deadline = System.nanoTime() + properties.queue().closeTimeout().toNanos();
        while (connections.size() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(GLANCE);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
