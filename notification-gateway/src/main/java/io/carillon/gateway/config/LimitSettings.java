package io.carillon.gateway.config;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one client may do: {@code carillon.gateway.limits.*} (docs/protocol.md, 7).
 *
 * @param channelsPerSession channels a session may subscribe to
 */
public record LimitSettings(@DefaultValue("100") int channelsPerSession) {

    /** Checks the values. */
    public LimitSettings {
        Require.positive("limits.channels-per-session", channelsPerSession);
    }
}
