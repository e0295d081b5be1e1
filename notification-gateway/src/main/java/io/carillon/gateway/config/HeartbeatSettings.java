package io.carillon.gateway.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How dead connections are found: {@code carillon.gateway.heartbeat.*}.
 *
 * @param interval a ping is sent after this long without a sign of life
 * @param timeout how long the answer may take
 * @param resolution how often all sessions are looked at, for these and all other times limits
 */
public record HeartbeatSettings(
        @DefaultValue("25s") Duration interval,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("1s") Duration resolution) {

    /** Checks the values. */
    public HeartbeatSettings {
        Require.positive("heartbeat.interval", interval);
        Require.positive("heartbeat.timeout", timeout);
        Require.positive("heartbeat.resolution", resolution);
    }
}
