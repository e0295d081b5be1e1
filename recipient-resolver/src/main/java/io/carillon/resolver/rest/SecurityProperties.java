package io.carillon.resolver.rest;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask besides those with a bearer token: nobody. This says from which pages.
 *
 * @param allowedOrigins origins of browsers that may ask, such as {@code https://app.example.org}; a port {@code *}
 *     stands for any; none by default
 */
@ConfigurationProperties("carillon.security")
record SecurityProperties(@DefaultValue List<String> allowedOrigins) {

    SecurityProperties {
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    /** The origins as Spring's CORS patterns, in which any port is {@code [*]}. */
    List<String> patterns() {
        return allowedOrigins.stream()
                .map(origin -> origin.endsWith(":*") ? origin.replaceFirst(":\\*$", ":[*]") : origin)
                .toList();
    }
}
