package io.carillon.gateway.handshake;

import java.util.function.Predicate;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/** How requests bring their tokens, and what is said to those that bring none: the same for all endpoints that want one. */
public final class TokenSecurity {

    private final JwtDecoder decoder;
    private final OriginRule origins;
    private final UnauthenticatedResponse unauthenticated;

    TokenSecurity(JwtDecoder decoder, OriginRule origins, UnauthenticatedResponse unauthenticated) {
        this.decoder = decoder;
        this.origins = origins;
        this.unauthenticated = unauthenticated;
    }

    /**
     * Takes tokens from requests; which requests need one, the caller says.
     *
     * @param crossOrigin paths that pages of allowed origins may ask
     */
    public HttpSecurity demand(HttpSecurity http, Predicate<String> crossOrigin) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(cors -> cors.configurationSource(new CrossOrigin(origins, crossOrigin)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new HandshakeTokenResolver())
                        .authenticationEntryPoint(unauthenticated)
                        .withObjectPostProcessor(answeringItself())
                        .jwt(jwt -> jwt.decoder(decoder)));
    }

    /** By default the filter throws what says that tokens can't be checked, which ends as a 500. */
    private ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringItself() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(unauthenticated::commence);
                return filter;
            }
        };
    }
}
