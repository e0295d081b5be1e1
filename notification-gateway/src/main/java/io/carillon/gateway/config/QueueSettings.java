package io.carillon.gateway.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The queue of each connection: {@code carillon.gateway.queue.*}.
 *
 * @param maxFrames frames that wait at most
 * @param maxSize bytes that wait at most, in UTF-8
 * @param writeTimeout the longest one write may take
 * @param closeTimeout how long a closing handshake may take before the connection is cut
 */
public record QueueSettings(
        @DefaultValue("256") int maxFrames,
        @DefaultValue("1MB") DataSize maxSize,
        @DefaultValue("20s") Duration writeTimeout,
        @DefaultValue("5s") Duration closeTimeout) {

    /** Checks the values. */
    public QueueSettings {
        Require.that(maxFrames >= 2, "queue.max-frames must be at least 2, but is " + maxFrames);
        Require.positive("queue.max-size", maxSize);
        Require.positive("queue.write-timeout", writeTimeout);
        Require.positive("queue.close-timeout", closeTimeout);
    }

    /** {@link #maxSize} as a number of bytes. */
    public long maxBytes() {
        return maxSize.toBytes();
    }
}
