package io.carillon.tenant.rest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What tokens say here.
 *
 * @param serviceScope the OAuth scope that makes the caller a back end, which may report and look at all tenants
 */
@ConfigurationProperties("carillon.tenant.security")
record TokenProperties(@DefaultValue("carillon.publish") String serviceScope) {

    TokenProperties {
        if (serviceScope.isBlank()) {
            throw new IllegalArgumentException("carillon.tenant.security.service-scope must name a scope");
        }
    }

    /** As Spring names the authority that it makes of the scope. */
    String authority() {
        return "SCOPE_" + serviceScope;
    }
}
