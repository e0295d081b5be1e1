package io.carillon.gateway.handshake;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.session.Sessions;
import io.carillon.gateway.tokens.TokenCheck;
import io.carillon.gateway.transport.jetty.JettyUpgrader;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The HTTP side of the gateway. */
@Configuration(proxyBeanMethods = false)
class HandshakeConfiguration {

    @Bean
    RefusalWriter refusalWriter(GatewayProperties properties) {
        return new RefusalWriter(properties.handshake().retryAfter());
    }

    @Bean
    TokenRules tokenRules(InstantSource clock) {
        return new TokenRules(clock);
    }

    @Bean
    Identities identities(GatewayProperties properties) {
        return new Identities(new DisplayNames(properties.handshake().displayNameClaims()));
    }

    @Bean
    TokenCheck tokenCheck(JwtDecoder decoder, Identities identities) {
        return new DecodedTokens(reachable(decoder), identities);
    }

    @Bean
    OriginRule originRule(GatewayProperties properties) {
        return new OriginRule(properties.handshake().allowedOrigins());
    }

    @Bean
    SimpleUrlHandlerMapping connectionMapping(
            GatewayProperties properties,
            OriginRule origins,
            Identities identities,
            Sessions sessions,
            RefusalWriter refusals,
            InstantSource clock) {
        var frames = properties.frames();
        var check = new HandshakeCheck(origins);
        var entrance = new Entrance(
                new WishReader(new StartReader(clock), properties.limits().channelsPerSession()),
                identities,
                sessions,
                refusals);
        var upgrader = new JettyUpgrader(frames.hardLimitBytes(), frames.compression());
        Map<String, HttpRequestHandler> endpoints = Map.of(
                SocketEndpoint.PATH, new SocketEndpoint(check, entrance, upgrader, refusals),
                EventsEndpoint.PATH, new EventsEndpoint(check, entrance, refusals),
                PostedFrameEndpoint.PATTERN,
                        new PostedFrameEndpoint(
                                check, identities, sessions, Math.toIntExact(frames.limitBytes()), refusals));
        return new SimpleUrlHandlerMapping(endpoints, Ordered.HIGHEST_PRECEDENCE);
    }

    /** Around all other filters, so that it comes after them. */
    @Bean
    FilterRegistrationBean<ForgottenHandshake> forgottenHandshake() {
        var registration = new FilterRegistrationBean<>(new ForgottenHandshake());
        registration.addUrlPatterns(SocketEndpoint.PATH, EventsEndpoint.PATH);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    TokenSecurity tokenSecurity(JwtDecoder decoder, OriginRule origins, RefusalWriter refusals) {
        return new TokenSecurity(reachable(decoder), origins, new UnauthenticatedResponse(refusals));
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, TokenSecurity tokens) {
        return tokens.demand(
                        http.authorizeHttpRequests(
                                requests -> requests.requestMatchers("/actuator/health/**", "/actuator/prometheus")
                                        .permitAll()
                                        .requestMatchers(SocketEndpoint.PATH)
                                        .authenticated()
                                        .requestMatchers(HttpMethod.GET, EventsEndpoint.PATH)
                                        .authenticated()
                                        .requestMatchers(HttpMethod.POST, PostedFrameEndpoint.PATTERN)
                                        .authenticated()
                                        .anyRequest()
                                        .denyAll()),
                        HandshakeConfiguration::isOfEvents)
                .build();
    }

    private static boolean isOfEvents(String path) {
        return path.equals(EventsEndpoint.PATH) || path.startsWith(EventsEndpoint.PATH + "/");
    }

    /** The decoder asks the issuer for its keys when first used; an issuer that is down says nothing about the token. */
    private static JwtDecoder reachable(JwtDecoder decoder) {
        return token -> {
            try {
                return decoder.decode(token);
            } catch (JwtDecoderInitializationException e) {
                throw new JwtException("The issuer can't be reached", e);
            }
        };
    }
}
