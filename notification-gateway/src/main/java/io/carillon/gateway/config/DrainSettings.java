package io.carillon.gateway.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Shutting down without a rush to the other gateways: {@code carillon.gateway.drain.*}.
 *
 * @param window clients are asked to reconnect at a random moment within it, and closed when it is over
 */
public record DrainSettings(@DefaultValue("10s") Duration window) {

    /** Checks the values. */
    public DrainSettings {
        Require.that(!window.isNegative(), "drain.window must not be negative, but is " + window);
    }
}
