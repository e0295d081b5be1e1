package io.carillon.gateway.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Recent notifications kept for clients that come back soon: {@code carillon.gateway.memory.*}.
 *
 * @param maxRecords kept for each followed partition at most; 0 keeps none
 * @param maxSize bytes of heap that they take at most, for each followed partition
 * @param maxAge how long one is kept at most
 */
public record MemorySettings(
        @DefaultValue("2000") int maxRecords,
        @DefaultValue("4MB") DataSize maxSize,
        @DefaultValue("15m") Duration maxAge) {

    /** Checks the values. */
    public MemorySettings {
        Require.that(maxRecords >= 0, "memory.max-records must not be negative, but is " + maxRecords);
        Require.positive("memory.max-size", maxSize);
        Require.positive("memory.max-age", maxAge);
    }

    /** {@link #maxSize} as a number of bytes. */
    public long maxBytes() {
        return maxSize.toBytes();
    }
}
