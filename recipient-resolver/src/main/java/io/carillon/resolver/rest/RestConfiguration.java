package io.carillon.resolver.rest;

import io.carillon.resolver.presence.PresenceLookup;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP side of the resolver. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityProperties.class)
class RestConfiguration {

    private static final String[] OPEN = {"/actuator/health", "/actuator/health/**", "/actuator/prometheus"};
    private static final String[] WITH_TOKEN = {"/presence", "/presence/scopes"};

    @Bean
    OtherInstances otherInstances(JsonMapper json) {
        return new OtherInstances(json);
    }

    @Bean
    PresenceQuery presenceQuery(PresenceLookup lookup, OtherInstances others) {
        return new PresenceQuery(lookup, others);
    }

    @Bean
    OAuth2TokenValidator<Jwt> subjectIsAnId() {
        return new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank());
    }

    /** Without an issuer there is nobody whose tokens could be trusted, and nothing but health and metrics. */
    @Bean
    SecurityFilterChain security(
            HttpSecurity http, ObjectProvider<JwtDecoder> decoder, SecurityProperties properties, JsonMapper json) {
        boolean tokens = decoder.getIfAvailable() != null;
        http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.GET, OPEN).permitAll();
                    if (tokens) {
                        requests.requestMatchers(HttpMethod.GET, WITH_TOKEN).authenticated();
                    }
                    requests.anyRequest().denyAll();
                })
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(origins(properties)));
        if (tokens) {
            ProblemEntryPoint problems = new ProblemEntryPoint(json);
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                    .withObjectPostProcessor(answeringWith(problems))
                    .jwt(jwt -> {}));
        }
        return http.build();
    }

    /** By default the filter throws what says that tokens can't be checked, which ends as a 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringWith(ProblemEntryPoint problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(problems::commence);
                return filter;
            }
        };
    }

    private static CorsConfigurationSource origins(SecurityProperties properties) {
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOriginPatterns(properties.patterns());
        configuration.setAllowedMethods(List.of(HttpMethod.GET.name()));
        configuration.setAllowedHeaders(List.of("Authorization"));
        configuration.setExposedHeaders(List.of("Retry-After"));
        return request -> configuration;
    }
}
