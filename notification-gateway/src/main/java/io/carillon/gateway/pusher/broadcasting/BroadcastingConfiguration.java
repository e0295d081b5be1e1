package io.carillon.gateway.pusher.broadcasting;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.handshake.Identities;
import io.carillon.gateway.handshake.TokenSecurity;
import io.carillon.gateway.pusher.apps.Apps;
import io.carillon.gateway.pusher.apps.PusherConditional;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Signatures for the holders of tokens. */
@Configuration(proxyBeanMethods = false)
@PusherConditional
class BroadcastingConfiguration {

    private static final String CHANNEL = "/broadcasting/auth";
    private static final String USER = "/broadcasting/user-auth";
    private static final int AFTER_NATIVE = Ordered.HIGHEST_PRECEDENCE + 2;

    @Bean
    SimpleUrlHandlerMapping broadcastingMapping(GatewayProperties properties, Apps apps, Identities identities) {
        var settings = properties.pusher();
        var holders = new Holders(identities, settings.roleClaim(), settings.adminRole());
        var signing = new Signing(apps);
        return new SimpleUrlHandlerMapping(
                Map.of(
                        CHANNEL, new BroadcastingEndpoint(signing::channel, holders),
                        USER, new BroadcastingEndpoint(signing::user, holders)),
                AFTER_NATIVE);
    }

    @Bean
    @Order(AFTER_NATIVE)
    SecurityFilterChain broadcastingSecurity(HttpSecurity http, TokenSecurity tokens) {
        http.securityMatcher(CHANNEL, USER)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST)
                        .authenticated()
                        .anyRequest()
                        .denyAll());
        return tokens.demand(http, path -> path.equals(CHANNEL) || path.equals(USER))
                .build();
    }
}
