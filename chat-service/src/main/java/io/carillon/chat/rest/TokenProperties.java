package io.carillon.chat.rest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What tokens say here.
 *
 * @param serviceScope the OAuth scope that makes the caller a back end, which may send to everybody and manage everything
 */
@ConfigurationProperties("carillon.chat.security")
record TokenProperties(@DefaultValue("carillon.publish") String serviceScope) {

    TokenProperties {
        if (serviceScope.isBlank()) {
            throw new IllegalArgumentException("carillon.chat.security.service-scope must name a scope");
        }
    }

    /** As Spring names the authority that it makes of the scope. */
    String authority() {
        return "SCOPE_" + serviceScope;
    }
}
