package io.carillon.chassis.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of requests.
 *
 * @param maxBody the largest request body; at least one byte
 */
@ConfigurationProperties("carillon.rest")
record LimitProperties(@DefaultValue("64KB") DataSize maxBody) {

    LimitProperties {
        if (maxBody.toBytes() < 1) {
            throw new IllegalArgumentException("carillon.rest.max-body must be positive, is " + maxBody);
        }
    }
}
