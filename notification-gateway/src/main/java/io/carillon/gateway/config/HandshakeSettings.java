package io.carillon.gateway.config;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may connect: {@code carillon.gateway.handshake.*}.
 *
 * @param allowedOrigins origins of pages that may connect besides the gateway's own, for example
 *     {@code https://app.example.org}; a port {@code *} stands for any
 * @param displayNameClaims claims of a token that may hold what its user is called, the best first; none for no names
 * @param maxConnections sockets this gateway holds at most
 * @param maxConnectionsPerUser sockets it holds at most for one user
 * @param retryAfter what a refused client is told to wait
 */
public record HandshakeSettings(
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue({"name", "preferred_username"}) List<String> displayNameClaims,
        @DefaultValue("10000") int maxConnections,
        @DefaultValue("20") int maxConnectionsPerUser,
        @DefaultValue("5s") Duration retryAfter) {

    /** Checks the values. */
    public HandshakeSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
        displayNameClaims = List.copyOf(displayNameClaims);
        Require.that(
                displayNameClaims.stream().noneMatch(String::isBlank),
                "handshake.display-name-claims must be names of claims, but are " + displayNameClaims);
        Require.positive("handshake.max-connections", maxConnections);
        Require.positive("handshake.max-connections-per-user", maxConnectionsPerUser);
        Require.positive("handshake.retry-after", retryAfter);
    }
}
