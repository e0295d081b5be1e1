package io.carillon.family.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is open beyond bearer tokens.
 *
 * @param publicMetrics whether metrics can be read without a token
 * @param allowedOrigins origins of browsers that may call the API, such as {@code https://app.example.org}; none by
 *     default
 */
@ConfigurationProperties("carillon.security")
record SecurityProperties(
        @DefaultValue("false") boolean publicMetrics,
        @DefaultValue List<String> allowedOrigins) {

    SecurityProperties {
        allowedOrigins = List.copyOf(allowedOrigins);
    }
}
