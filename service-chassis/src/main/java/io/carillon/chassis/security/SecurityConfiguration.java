package io.carillon.chassis.security;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CorsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Lets in whoever has a valid token; what he may do there, the service decides. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityConfiguration {

    private static final int MAX_SUBJECT_CHARACTERS = 128;
    /** The description of the API and the page that shows it. */
    private static final String[] API_DOCS = {
        "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**"
    };

    private static final Duration PREFLIGHT_VALIDITY = Duration.ofHours(1);

    /** Tokens are sent by the client, not kept by the browser, so there is neither session nor forgery to prevent. */
    @Bean
    SecurityFilterChain bearerTokensOnly(HttpSecurity http, SecurityProperties properties, JsonMapper json) {
        ProblemWriter problems = new ProblemWriter(json);
        return http.authorizeHttpRequests(requests -> authorize(requests, properties))
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> {}).authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .cors(cors -> allow(cors, properties.allowedOrigins()))
                .build();
    }

    /** The subject becomes a key in Cassandra and Kafka. */
    @Bean
    OAuth2TokenValidator<Jwt> subjectIsAnId() {
        return new JwtClaimValidator<String>(
                JwtClaimNames.SUB,
                subject -> subject != null && !subject.isBlank() && subject.length() <= MAX_SUBJECT_CHARACTERS);
    }

    /** Where it stands is a matter of security; what its values mean, the service knows. */
    @Bean
    RoleClaim roleClaim(SecurityProperties properties) {
        return new RoleClaim(properties.roleClaim());
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            SecurityProperties properties) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        requests.requestMatchers(HttpMethod.GET, "/actuator/health/**", "/actuator/health")
                .permitAll();
        if (properties.publicMetrics()) {
            requests.requestMatchers(HttpMethod.GET, "/actuator/prometheus").permitAll();
        }
        if (properties.publicApiDocs()) {
            requests.requestMatchers(HttpMethod.GET, API_DOCS).permitAll();
        }
        requests.anyRequest().authenticated();
    }

    private static void allow(CorsConfigurer<HttpSecurity> cors, List<String> origins) {
        if (origins.isEmpty()) {
            cors.disable();
            return;
        }
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(origins);
        configuration.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        configuration.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "API-Version", "Idempotency-Key", "traceparent"));
        configuration.setExposedHeaders(List.of("Location", "Retry-After"));
        configuration.setMaxAge(PREFLIGHT_VALIDITY);
        cors.configurationSource(request -> configuration);
    }
}
