package io.carillon.gateway.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The tree {@code carillon.gateway.*}. */
@ConfigurationProperties("carillon.gateway")
public record GatewayProperties(
        @DefaultValue HandshakeSettings handshake,
        @DefaultValue FrameSettings frames,
        @DefaultValue LimitSettings limits,
        @DefaultValue RefreshSettings refresh,
        @DefaultValue QueueSettings queue,
        @DefaultValue HeartbeatSettings heartbeat,
        @DefaultValue DeliverySettings delivery,
        @DefaultValue MemorySettings memory,
        @DefaultValue ReplaySettings replay,
        @DefaultValue CommandSettings commands,
        @DefaultValue PresenceSettings presence,
        @DefaultValue PositionSettings position,
        @DefaultValue PusherSettings pusher,
        @DefaultValue DrainSettings drain) {

    /** Checks what concerns several of them. */
    public GatewayProperties {
        Require.that(
                limits.sizeAtOnce().compareTo(frames.hardLimit()) >= 0,
                "limits.size-at-once must not be less than frames.hard-limit");
    }
}
