package io.carillon.gateway.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Saying who is connected: {@code carillon.gateway.presence.*}.
 *
 * @param leaseInterval how often the gateway says that its sessions live on
 * @param leaseTimeout after this long without having said so, sessions are announced anew; less than the resolver's
 *     {@code presence.lease-ticks} last
 * @param announceInterval how often each session is announced again even if nothing has changed
 */
public record PresenceSettings(
        @DefaultValue("2s") Duration leaseInterval,
        @DefaultValue("8s") Duration leaseTimeout,
        @DefaultValue("5m") Duration announceInterval) {

    /** Checks the values. */
    public PresenceSettings {
        Require.positive("presence.lease-interval", leaseInterval);
        Require.that(
                leaseTimeout.compareTo(leaseInterval) > 0,
                "presence.lease-timeout must be more than presence.lease-interval, but is " + leaseTimeout);
        Require.positive("presence.announce-interval", announceInterval);
    }
}
