package io.carillon.chassis.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is open beyond bearer tokens.
 *
 * @param publicMetrics whether metrics can be read without a token
 * @param publicApiDocs whether the description of the API can be read without a token
 * @param allowedOrigins origins of browsers that may call the API, such as {@code https://app.example.org}; none by
 *     default
 * @param roleClaim the claim of a token that says what its subject is; whoever can write it makes system admins
 */
@ConfigurationProperties("carillon.security")
record SecurityProperties(
        @DefaultValue("false") boolean publicMetrics,
        @DefaultValue("true") boolean publicApiDocs,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("role") String roleClaim) {

    SecurityProperties {
        if (roleClaim.isBlank()) {
            throw new IllegalArgumentException("carillon.security.role-claim must name a claim");
        }
        allowedOrigins = List.copyOf(allowedOrigins);
    }
}
