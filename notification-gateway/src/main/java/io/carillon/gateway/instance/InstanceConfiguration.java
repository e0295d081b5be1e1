package io.carillon.gateway.instance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The identity of this run. */
@Configuration(proxyBeanMethods = false)
class InstanceConfiguration {

    @Bean
    GatewayId gatewayId() {
        return GatewayId.next();
    }
}
