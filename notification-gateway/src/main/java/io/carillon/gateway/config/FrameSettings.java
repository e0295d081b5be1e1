package io.carillon.gateway.config;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What clients may send: {@code carillon.gateway.frames.*}.
 *
 * @param limit a longer frame is answered with {@code frame_too_large}
 * @param hardLimit a longer message ends the connection with 1009
 * @param maxNesting levels of objects and arrays
 * @param maxFaults faults after which a connection is closed
 * @param compression whether permessage-deflate is accepted; it triples the CPU of a delivery
 */
public record FrameSettings(
        @DefaultValue("16KB") DataSize limit,
        @DefaultValue("64KB") DataSize hardLimit,
        @DefaultValue("32") int maxNesting,
        @DefaultValue("10") int maxFaults,
        @DefaultValue("false") boolean compression) {

    /** Checks the values. */
    public FrameSettings {
        Require.positive("frames.limit", limit);
        Require.that(hardLimit.compareTo(limit) >= 0, "frames.hard-limit must not be less than frames.limit");
        Require.positive("frames.max-nesting", maxNesting);
        Require.positive("frames.max-faults", maxFaults);
    }

    /** {@link #limit} as a number of bytes. */
    public long limitBytes() {
        return limit.toBytes();
    }

    /** {@link #hardLimit} as a number of bytes. */
    public long hardLimitBytes() {
        return hardLimit.toBytes();
    }
}
