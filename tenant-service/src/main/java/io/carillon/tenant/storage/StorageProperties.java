package io.carillon.tenant.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much metrics tell apart.
 *
 * @param maxTenants how many tenants have time series of their own
 */
@ConfigurationProperties("carillon.tenant.metrics")
record StorageProperties(@DefaultValue("1000") int maxTenants) {

    StorageProperties {
        if (maxTenants < 0) {
            throw new IllegalArgumentException("carillon.tenant.metrics.max-tenants must not be negative");
        }
    }
}
