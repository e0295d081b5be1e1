package io.carillon.gateway.limits;

import io.carillon.gateway.config.GatewayProperties;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    @Bean
    Limits limits(GatewayProperties properties, MeterRegistry meters) {
        return new Limits(properties.limits(), meters);
    }
}
