package io.carillon.gateway.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one client may do: {@code carillon.gateway.limits.*} (docs/protocol.md, 7). A rate is how much comes back each
 * second; <i>at once</i> is how much a client that was silent may send without a pause.
 *
 * @param channelsPerSession channels a session may subscribe to
 * @param framesPerSecond frames of one connection
 * @param framesAtOnce frames of one connection
 * @param sizePerSecond of frames of one connection, in UTF-8
 * @param sizeAtOnce of frames of one connection, in UTF-8
 * @param userFramesPerSecond frames of all connections of one user to this gateway
 * @param userFramesAtOnce frames of all connections of one user to this gateway
 * @param refreshInterval a connection may refresh its token once in this time
 * @param refreshesAtOnce token refreshes of one connection
 * @param maxRefusals refusals in a row after which a connection is closed
 */
public record LimitSettings(
        @DefaultValue("100") int channelsPerSession,
        @DefaultValue("50") int framesPerSecond,
        @DefaultValue("100") int framesAtOnce,
        @DefaultValue("64KB") DataSize sizePerSecond,
        @DefaultValue("256KB") DataSize sizeAtOnce,
        @DefaultValue("200") int userFramesPerSecond,
        @DefaultValue("400") int userFramesAtOnce,
        @DefaultValue("10s") Duration refreshInterval,
        @DefaultValue("3") int refreshesAtOnce,
        @DefaultValue("100") int maxRefusals) {

    /** Beyond this the buckets can't count, and no connection gets there. */
    private static final long FASTEST = 1_000_000_000;

    /** Checks the values. */
    public LimitSettings {
        Require.positive("limits.channels-per-session", channelsPerSession);
        Require.positive("limits.frames-per-second", framesPerSecond);
        Require.positive("limits.frames-at-once", framesAtOnce);
        Require.positive("limits.size-per-second", sizePerSecond);
        Require.that(
                sizePerSecond.toBytes() <= FASTEST,
                "limits.size-per-second must not be more than " + FASTEST + " bytes");
        Require.positive("limits.size-at-once", sizeAtOnce);
        Require.positive("limits.user-frames-per-second", userFramesPerSecond);
        Require.positive("limits.user-frames-at-once", userFramesAtOnce);
        Require.positive("limits.refresh-interval", refreshInterval);
        Require.positive("limits.refreshes-at-once", refreshesAtOnce);
        Require.positive("limits.max-refusals", maxRefusals);
    }

    /** {@link #sizePerSecond} as a number of bytes. */
    public long bytesPerSecond() {
        return sizePerSecond.toBytes();
    }

    /** {@link #sizeAtOnce} as a number of bytes. */
    public long bytesAtOnce() {
        return sizeAtOnce.toBytes();
    }
}
