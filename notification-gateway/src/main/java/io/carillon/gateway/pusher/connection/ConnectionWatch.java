package io.carillon.gateway.pusher.connection;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.pusher.protocol.PusherError;
import io.carillon.gateway.pusher.protocol.PusherFrames;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at all connections every so often. */
final class ConnectionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatch.class);

    private final Connections connections;
    private final GatewayProperties properties;

    ConnectionWatch(Connections connections, GatewayProperties properties) {
        this.connections = connections;
        this.properties = properties;
    }

    void start(ScheduledExecutorService timer) {
        long millis = properties.heartbeat().resolution().toMillis();
        var _ = timer.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        for (PusherConnection connection : connections.all()) {
            try {
                look(connection, now);
            } catch (RuntimeException e) {
                LOG.atError()
                        .addKeyValue("socket_id", connection.socketId())
                        .setCause(e)
                        .log("A connection could not be checked");
                connection.abort();
            }
        }
    }

    private void look(PusherConnection connection, long now) {
        PusherVitals vitals = connection.vitals();
        if (vitals.closing()) {
            if (over(vitals.closingNanos(now), properties.queue().closeTimeout())) {
                connection.abort();
            }
        } else if (over(
                connection.outbound().stalledNanos(now), properties.queue().writeTimeout())) {
            connection.close(PusherError.OVER_CAPACITY, "The client reads too slowly");
        } else if (vitals.awaitsPong()) {
            if (over(vitals.sincePingNanos(now), properties.pusher().pongTimeout())) {
                connection.close(PusherError.NO_PONG, "Pong reply not received in time");
            }
        } else if (over(vitals.silentNanos(now), properties.pusher().activityTimeout())) {
            vitals.pinged(now);
            connection.offer(PusherFrames.PING);
        }
    }

    private static boolean over(long nanos, Duration limit) {
        return nanos > limit.toNanos();
    }
}
