package io.carillon.gateway.handshake;

import io.carillon.gateway.config.GatewayProperties;
import io.carillon.gateway.session.Sessions;
import io.carillon.gateway.transport.jetty.JettyUpgrader;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
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
    SimpleUrlHandlerMapping socketMapping(
            GatewayProperties properties, Sessions sessions, RefusalWriter refusals, InstantSource clock) {
        var frames = properties.frames();
        var endpoint = new SocketEndpoint(
                new HandshakeCheck(new OriginRule(properties.handshake().allowedOrigins())),
                new WishReader(new StartReader(clock), properties.limits().channelsPerSession()),
                sessions,
                new JettyUpgrader(frames.hardLimitBytes(), frames.compression()),
                refusals);
        return new SimpleUrlHandlerMapping(Map.of(SocketEndpoint.PATH, endpoint), Ordered.HIGHEST_PRECEDENCE);
    }

    /** Around all other filters, so that it comes after them. */
    @Bean
    FilterRegistrationBean<ForgottenHandshake> forgottenHandshake() {
        var registration = new FilterRegistrationBean<>(new ForgottenHandshake());
        registration.addUrlPatterns(SocketEndpoint.PATH);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, JwtDecoder decoder, RefusalWriter refusals) {
        var unauthenticated = new UnauthenticatedResponse(refusals);
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/health/**", "/actuator/prometheus")
                                .permitAll()
                                .requestMatchers(SocketEndpoint.PATH)
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new HandshakeTokenResolver())
                        .authenticationEntryPoint(unauthenticated)
                        .withObjectPostProcessor(answeringItself(unauthenticated))
                        .jwt(jwt -> jwt.decoder(reachable(decoder))))
                .build();
    }

    /** By default the filter throws what says that tokens can't be checked, which ends as a 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringItself(
            UnauthenticatedResponse unauthenticated) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(unauthenticated::commence);
                return filter;
            }
        };
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
