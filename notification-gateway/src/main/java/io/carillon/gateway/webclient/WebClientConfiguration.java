package io.carillon.gateway.webclient;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The files of {@code javascript-client}: the only ones that are served, to anybody, as they hold nothing that is not public. They
 * import each other, so that a page must not mix old and new ones: it asks each time, and gets what has changed.
 */
@Configuration(proxyBeanMethods = false)
class WebClientConfiguration implements WebMvcConfigurer {

    private static final String PATHS = "/client/**";
    private static final String FILES = "classpath:/io/carillon/client/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PATHS)
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache().cachePublic())
                .setUseLastModified(false)
                .setEtagGenerator(new ContentTag()::of);
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping(PATHS).allowedOrigins("*").allowedMethods("GET", "HEAD");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain webClientSecurity(HttpSecurity http) {
        return http.securityMatcher(PATHS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, PATHS)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PATHS)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.CROSS_ORIGIN)))
                .build();
    }
}
