package io.carillon.gateway.config;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may connect: {@code carillon.gateway.handshake.*}.
 *
 * @param allowedOrigins origins of pages that may connect besides the gateway's own, for example
 *     {@code https://app.example.org}; a port {@code *} stands for any
 * @param maxConnections sockets this gateway holds at most
 * @param maxConnectionsPerUser sockets it holds at most for one user
 * @param retryAfter what a refused client is told to wait
 */
public record HandshakeSettings(
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("10000") int maxConnections,
        @DefaultValue("20") int maxConnectionsPerUser,
        @DefaultValue("5s") Duration retryAfter) {

    /** Checks the values. */
    public HandshakeSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
        Require.positive("handshake.max-connections", maxConnections);
        Require.positive("handshake.max-connections-per-user", maxConnectionsPerUser);
        Require.positive("handshake.retry-after", retryAfter);
    }
}
