package io.carillon.gateway.config;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sessions get newer tokens: {@code carillon.gateway.refresh.*}.
 *
 * @param clientId as what the gateway asks the issuer for tokens; empty for a gateway that does not fetch any
 * @param clientSecret the client's secret; empty for a public client
 * @param tokenUri the issuer's token endpoint; empty for what the issuer's metadata say
 * @param timeout how long the issuer may take
 * @param concurrency refreshes at the same time
 * @param warning how long before the end of its token a client is told; 0 for not at all
 */
public record RefreshSettings(
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String tokenUri,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("32") int concurrency,
        @DefaultValue("60s") Duration warning) {

    /** Checks the values. */
    public RefreshSettings {
        Require.that(
                !clientId.isEmpty() || (clientSecret.isEmpty() && tokenUri.isEmpty()),
                "refresh.client-id must be set with refresh.client-secret or refresh.token-uri");
        Require.positive("refresh.timeout", timeout);
        Require.positive("refresh.concurrency", concurrency);
        Require.that(!warning.isNegative(), "refresh.warning must not be negative, but is " + warning);
    }

    /** Whether the gateway fetches tokens itself. */
    public boolean fetches() {
        return !clientId.isEmpty();
    }

    @Override
    public String toString() {
        return "RefreshSettings[clientId=" + clientId + ", tokenUri=" + tokenUri + ", timeout=" + timeout
                + ", concurrency=" + concurrency + ", warning=" + warning + "]";
    }
}
