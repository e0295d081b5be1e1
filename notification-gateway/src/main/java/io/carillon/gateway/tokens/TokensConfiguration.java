package io.carillon.gateway.tokens;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.config.RefreshSettings;
import io.carillon.gateway.inbound.FrameHandler;
import io.carillon.gateway.protocol.ClientFrame.AuthRefresh;
import io.carillon.gateway.tokens.TokenFetcher.Fetched;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Token refresh. */
@Configuration(proxyBeanMethods = false)
class TokensConfiguration {

    private static final String NO_CLIENT =
            "This gateway fetches no tokens. Fetch one from the issuer and send it as \"access_token\".";

    @Bean
    IssuerCalls issuerCalls(GatewayProperties properties) {
        return new IssuerCalls(properties.refresh().timeout());
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService refreshWorkers() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("token-refresh-", 0).factory());
    }

    @Bean
    FrameHandler<AuthRefresh> authRefresh(
            GatewayProperties properties,
            TokenCheck check,
            IssuerCalls calls,
            ExecutorService refreshWorkers,
            MeterRegistry meters,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer) {
        RefreshSettings settings = properties.refresh();
        var renewal = new Renewal(fetcher(settings, calls, issuer), check);
        return new AuthRefreshHandler(renewal, new RefreshMetrics(meters), settings, refreshWorkers);
    }

    private static TokenFetcher fetcher(RefreshSettings settings, IssuerCalls calls, String issuer) {
        if (!settings.fetches()) {
            return token -> new Fetched.Refused(NO_CLIENT);
        }
        if (settings.tokenUri().isEmpty() && issuer.isEmpty()) {
            throw new IllegalArgumentException(
                    "carillon.gateway.refresh.token-uri must be set where no issuer-uri tells it");
        }
        return new TokenEndpoint(calls, new IssuerMetadata(calls, settings.tokenUri(), issuer), settings);
    }
}
